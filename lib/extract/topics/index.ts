import { background } from './background.ts';
import { birthday } from './birthday.ts';
import { education } from './education.ts';
import { family } from './family.ts';
import { feeling } from './feeling.ts';
import { general } from './general.ts';
import { health } from './health.ts';
import { hobby } from './hobby.ts';
import { home } from './home.ts';
import { milestone } from './milestone.ts';
import { pet } from './pet.ts';
import { plan } from './plan.ts';
import { taste } from './taste.ts';
import type { Topic } from './topic.ts';
import { travel } from './travel.ts';
import { work } from './work.ts';

/** Every topic; a new one is a file, its words and a line here. The order is part of the fitted weights: append. */
export const TOPICS: readonly Topic[] = [
  general,
  health,
  family,
  birthday,
  milestone,
  pet,
  hobby,
  travel,
  home,
  work,
  education,
  taste,
  plan,
  background,
  feeling,
];
