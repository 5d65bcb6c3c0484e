/**
 * Common given names of many languages, lower case: they let a name be seen at the start of a sentence or in mail
 * without capitals. Names that are also everyday words ("will", "may", "grace") are left out: see `names.ts`.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abby abdul abel abigail abraham ada adam adele adrian agnes ahmed aisha aidan alan albert albie alejandra alejandro aleksandra alessandro alex alexa alexander
alexandra alexis alfie alfonso alfred ali alice alicia alina alison allan allen allison alma alvin alyssa amal amanda amelia amina amir amit amy ana anabel anastasia anders andrea andreas
andrei andrew andrzej andy angela angelo angus anika anil anita anja ann anna annabel anne annette annika annie anouk anthony antoine anton antonia antonio anya april archie ari aria ariel arjun
arnold arthur arturo asha ashley astrid aubrey audrey austin ava avery axel aya ayesha barbara barry bart beatrice beatriz becky belinda ben benedict benjamin bennett benny bernadette bernard bernie bert
beth bethany betsy betty beverly bianca bjorn blake bob bobby bonnie brad bradley brandon brenda brendan brent brett brian bridget britta brooke bruce bruno bryan bryce bryony burak caitlin caleb calvin cameron camila
camille candice carl carla carlos carmen carol carole carolina caroline carolyn carrie cassandra cassie catherine cathy cecilia cecily celeste celia celine chandra chantal charles charlie charlotte chelsea
cheryl chiara chloe chris christa christian christiana christina christine christoph christopher chuck cindy claire clara clare clarissa claude claudia clemens clive colin colleen connie connor conor cooper cora corey corinne
courtney craig cristina curtis cynthia daisy dale damian damien dan dana daniel daniela danielle danny daphne darcy daria darius darren dave david davide dawid dean deb debbie deborah debra deepa deepak deirdre delia denis denise dennis derek
desmond diana diane diego dieter dimitri dina dirk dmitri dolores dominic dominik don donald donna dora doreen doris dorothy doug douglas duncan dwight dylan eamon eddie edgar edith edmund eduardo edward edwin eileen elaine
eleanor elena eleni eli elias elif elijah elin elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott elsa elsie emil emilia emilie emily emma emmanuel emmett enrique eric erica erik erika erin ernest ernesto esme esteban
esther ethan eugene eva evan eve evelyn ewa ewan fabian fabio farah fatima federico felicity felipe felix fernanda fernando fiona florence florian frances francesca francesco francis francisco francois frank franz freda freddie frederick freya
fritz gabby gabe gabriel gabriela gail gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gerry gianluca gilbert gina giovanni gisela giulia gloria gordon graham greg gregory greta gretchen guido
guillermo gunther gustav gwen hailey hamish hana hanna hannah hannes hans harold harriet harry harvey hassan hayley hazel heather hector heidi heinz helen helena helga henrik henry herbert hilary hilda hiroshi holly horst howard hubert
hugh hugo ian ibrahim ida igor ilse imogen ines ingrid irene irina iris irma isaac isabel isabella isla ismail ivan ivana ivy jack jackie jackson jacob jacqueline jacques jaime jake jakob james jamie jan jana jane janet janice
janine jared jasmine jason javier jay jean jeanette jeanne jeff jeffrey jelena jen jenna jennie jennifer jenny jens jeremy jerome jerry jess jesse jessica jessie jill jim jimmy jo joachim joan joana joanna joanne joao joaquin joe joel johan
johanna johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josephine josh joshua josie joy joyce juan juanita judith judy julia julian juliana julie juliet julio jun jung jurgen justin kamal kara karen karim karin
karl karolina kasia kate katerina katharina katherine kathleen kathryn kathy katia katie katja katrin katrina katy kayla keith kelly kelvin ken kenji kenneth kenny kerry kevin khalid kim kimberly kirsten kirsty klaus kofi kristen kristin
kristina kumar kurt kwame kyle lachlan lana lara larissa larry lars laura lauren laurence laurent leah lee leila lena leo leon leonard leonardo leonie leonor leroy leslie lester leticia levi lewis liam lidia lila lily lina
linda lindsay lindsey linh lionel lisa liv liz lizzie lloyd logan lois lola lorena lorenzo lori lorna lorraine lotte lottie lou louis louisa louise luc luca lucas lucia lucian luciana lucie lucinda lucy luigi luis luisa luka lukas luke
lulu luna lydia lyn lynn lynne mabel maddie madeleine madison maeve magda magdalena maggie magnus mai maia maisie malcolm malik mandy manfred manuel manuela mara marc marcel marcela marcelo marcia marco marcos marcus margaret margarita margot maria
mariam marian mariana marianne marie marina mario marion marisol marissa marius marjorie mark markus marlene marta martha martin martina marty marvin mary maryam mateo mateusz mathieu mathilde matilda matt matteo matthew matthias maud maura
maureen maurice mauricio max maxim maxine maya meera megan mehmet mei mel melanie melinda melissa melody mercedes mia micah michael michaela michal michele michelle miguel mika mike mikhail mila mildred miles milo mina minh miranda miriam mitch
mitchell mohamed mohammed moira mollie molly mona monica monika monique morgan morris moses muhammad muriel murray mustafa myra nadia nadine nancy naomi natalia natalie natasha nathalie nathan neha neil nell nellie nelson nia niall nicholas nick nicky nicola nicolas nicole nigel
nikhil niki nikita nikolai nikos nils nina noah noel noemi nora noreen norma norman nuala nuno octavia oksana olaf oleg olga olive oliver olivia ollie omar orla oscar oskar otis otto owen pablo paige pam pamela pandora paola paolo pascal pat patricia
patrick paul paula paulina pauline paulo pavel pedro peggy penelope penny percy perry pete peter petra phil philip philipp philippa phoebe phyllis pierre pilar piotr poppy priscilla priya quentin rachel rafael rahul raj rajesh ralph ramon ravi ray raymond
rebecca regina reinhard renate rene renee rhys ricardo richard rick ricky rita rob robbie robert roberta roberto robin rod rodrigo roger rohan roland roman ron ronald ronan ronnie rory rosa rosalie rosalind rosanna roisin rosemary rosie ross rowan roxanne
roy ruben rudi rudolf rupert russell ruth ryan sabine sabrina sadie said salim sally salma salvador sam samantha samira samuel sandra sandy sanjay santiago sara sarah sasha saskia saul savannah scarlett scott sean sebastian selena selma serena
sergei sergio seth shane shannon sharon shaun shawn sheila shelby shelley shirley sid sidney sienna sigrid silke silvia simon simone siobhan sofia solomon sonia sonja sophia sophie stacey stan stanley stefan stefania stefano stella stephanie stephen steve steven
stewart stuart sue suki sunil susan susanna susanne susie suzanne sven svetlana sylvia sylvie tania tanya tara tariq tatiana taylor ted terence teresa terri terry tess tessa thea thelma theo theodore theresa thomas tiffany tilly tim timothy tina
tobias toby todd tom tomas tommy toni tony tracey tracy travis trevor trish tristan tyler uli ulrich una ursula valentina valerie vanessa vera verity vernon veronica vicky victor victoria vikram vince vincent viola violet virginia
vivian vivien vlad vladimir wade walter wanda warren wayne wendy werner wilfred wilhelm willem william wilma winston xavier xenia yan yara yasmin yolanda yosef yusuf yves yvette yvonne zach zachary zara zoe zoey zofia zoya`
    .split(/\s+/)
    .filter(Boolean),
);

/** Capitalised words that are no person: calendar, places, peoples, feasts, firms, and sentence openers. Lower case. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
christmas xmas easter thanksgiving diwali ramadan eid passover hanukkah halloween carnival navroze nowruz lent advent hogmanay vesak songkran holi tet pentecost
english french german spanish italian portuguese dutch swedish norwegian danish finnish polish russian ukrainian greek turkish arabic hebrew chinese japanese korean hindi indian irish scottish welsh british american canadian australian african asian european mexican brazilian texan latin cuban persian iranian vietnamese thai filipino
catholic christian muslim jewish buddhist hindu protestant orthodox anglican sikh mormon
london paris rome berlin madrid lisbon vienna dublin edinburgh glasgow manchester liverpool bristol oxford cambridge york boston chicago houston dallas texas austin california florida hawaii seattle denver atlanta miami vegas portland phoenix toronto montreal vancouver sydney melbourne brisbane perth auckland wellington
tokyo kyoto osaka seoul beijing shanghai hong kong singapore bangkok hanoi manila jakarta delhi mumbai bangalore chennai kolkata lahore karachi dubai cairo lagos nairobi johannesburg cape tunis istanbul ankara athens moscow kyiv kiev lviv warsaw krakow prague budapest bucharest sofia zagreb belgrade stockholm oslo copenhagen helsinki amsterdam brussels antwerp munich hamburg cologne frankfurt zurich geneva milan naples turin venice florence barcelona valencia seville porto
england scotland wales ireland britain france germany spain italy portugal netherlands belgium switzerland austria poland sweden norway denmark finland iceland russia ukraine turkey greece egypt morocco kenya nigeria ghana ethiopia india pakistan bangladesh nepal china japan korea taiwan vietnam thailand malaysia indonesia philippines australia zealand canada mexico brazil argentina chile peru colombia cuba jamaica haiti israel iran iraq kuwait europe asia africa america alaska colorado arizona nevada oregon ohio michigan virginia carolina georgia louisiana oklahoma maine vermont jersey bali sicily tuscany crete cyprus malta
north south east west northern southern eastern western central upper lower new old great san santa saint st mount lake river port fort los las
university college school hospital church street road avenue lane park bank inc ltd llc corp company office department team group club society institute centre center hotel airport station house hall court bridge square
president senator secretary governor minister ambassador director manager doctor dr mr mrs ms miss mme professor prof sir madam dame lord lady king queen prince princess captain general colonel rev
google microsoft apple amazon facebook instagram whatsapp zoom skype slack figma adobe photoshop excel wordpress gmail outlook iphone ipad android blackberry netflix spotify youtube linkedin paypal stripe shopify notion trello asana dropbox github
hi hello hey dear thanks thank cheers best regards love sincerely hugs kind warm yours kisses ps nb fyi btw re fw fwd subject
i the a an and but or so if as at by for from in of on to up with we you he she it they this that these those there here what when where who why how which my your our his her its their mine yours
is are was were be been being am do does did done have has had having can could will would shall should may might must not no yes yeah ok okay oh ah well just also still even ever never now then today tomorrow yesterday tonight soon later maybe perhaps please sorry hope hopefully good happy congratulations congrats
after before since until till while because although though unless once during between about over under out off down into onto through all any both each every few many more most much one two three four five six seven eight nine ten first second third last next other another same some such only own too very
back been going get got go went gone come came take took make made see saw know knew think thought want need let looking look say said tell told ask asked work working call called try give gave find leave left keep send sent feel felt bring talk great glad delighted
attached invoice update quick note question questions news reminder meeting project draft version website page logo design budget contract payment deadline wife husband son daughter mum mom dad mama papa mother father brother sister granny grandma grandpa nan uncle aunt auntie kids kid baby family everyone everybody everything nothing something nobody somebody someone anyone people
morning afternoon evening night day days week weeks weekend month months year years spring summer autumn winter fall
god lord jesus christ allah inshallah inshaallah internet wifi covid pdf html css seo usa uk eu us nyc la dc uni monday's
btw lol omg asap tbc tbd eta rsvp vat gst tax ct mri nhs nicu icu er ivf adhd phd mba gcse
sent mobile phone email mail web url http https www enron clinton state hrc
yes hmm wow ha haha alas anyway besides finally lastly luckily sadly unfortunately fortunately actually basically honestly personally apparently obviously otherwise meanwhile however therefore instead
typing writing reading running moving learning turning getting taking feeling missing waiting heading flying driving having being doing starting finishing building planning
`
    .split(/\s+/)
    .filter(Boolean),
);
