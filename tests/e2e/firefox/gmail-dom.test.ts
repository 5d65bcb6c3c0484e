import { describe } from 'vitest';
import { gmailDomTests } from '../gmail-dom.ts';

describe('lib/gmail in firefox', () => gmailDomTests('firefox'));
