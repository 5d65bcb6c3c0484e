export { edit, type FactPatch, forget, keep } from './edit.ts';
export { advance, isYearly, lifecycleOf, markAnswered, markAsked } from './lifecycle.ts';
export { type RememberInput, remember } from './remember.ts';
