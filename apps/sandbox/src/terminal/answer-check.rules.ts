import { type FieldValue, type Message, textField } from './wire/codec.js';

/** What an answer says against its request. */
export interface AnswerCheck {
  /** The answer is another request's: it must not be believed. */
  readonly foreign: boolean;
  /** Where it departs from the specification without harm, for whoever tests the host. */
  readonly deviations: readonly string[];
}

const IDENTIFYING = [3, 4, 11, 41, 42];
const SALE_ECHOES = [3, 4, 11, 25, 41, 42, 49];
const NETWORK_ECHOES = [11, 41, 42];
const ALWAYS_ADDED = [12, 13, 32, 37, 39];
const ADDED_WHEN_APPROVED = [15, 38, 44];

/** Codes of a host that could not make a MAC: it did not know the terminal or its keys, or could not read the message. */
const WITHOUT_MAC = new Set(['A0', '97', '03', '30']);

function same(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a === b : a === b;
}

/** Whether an answer may lack its MAC: only a refusal of a host that had no key to make it with. */
export function mayLackMac(responseCode: string | undefined): boolean {
  return responseCode !== undefined && WITHOUT_MAC.has(responseCode);
}

/**
 * Compares an answer with its request.
 * @param financial whether both carry a MAC and the answer adds a financial answer's fields
 */
export function checkAnswer(request: Message, answer: Message, financial: boolean): AnswerCheck {
  const foreign = [2, ...IDENTIFYING].some(
    (field) =>
      request.fields[field] !== undefined &&
      answer.fields[field] !== undefined &&
      !same(request.fields[field], answer.fields[field]),
  );
  const code = textField(answer, 39);
  const deviations: string[] = [];
  if (mayLackMac(code)) return { foreign, deviations };
  for (const field of financial ? SALE_ECHOES : NETWORK_ECHOES) {
    if (request.fields[field] === undefined) continue;
    if (!same(request.fields[field], answer.fields[field])) deviations.push(`F${field} is not echoed`);
  }
  const signIn = answer.mti === '0810';
  const added =
    !financial && !signIn
      ? [39]
      : financial && code === '00'
        ? [...ALWAYS_ADDED, ...ADDED_WHEN_APPROVED]
        : ALWAYS_ADDED;
  for (const field of added) if (answer.fields[field] === undefined) deviations.push(`F${field} is missing`);
  const sentF60 = textField(request, 60)?.slice(0, 8);
  if (financial && textField(answer, 60)?.slice(0, 8) !== sentF60) deviations.push('F60 is not echoed');
  if (signIn && (answer.fields[62] !== undefined) !== (code === '00')) deviations.push('F62 belongs to F39 00 only');
  return { foreign, deviations };
}
