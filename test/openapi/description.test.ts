import openapiTS, { type OpenAPI3 } from 'openapi-typescript';
import { z } from 'zod';
import { Acceptance } from '../acceptance/support/acceptance.js';
import { ClearingHouse } from '../clearing/clearing-house.js';
import { startIssuer } from '../issuer/support/issuer-fixture.js';
import {
  type Description,
  everySchema,
  everyReference,
  type Operation,
  operationsOf,
  problemExamples,
  resolved,
} from './documents.js';

const described: Record<string, Description> = {};

/** The description as a running application serves it. */
async function describeApp(
  name: string,
  start: () => Promise<{ url: string; close: () => Promise<void> }>,
): Promise<void> {
  const app = await start();
  try {
    described[name] = (await (await fetch(`${app.url}/openapi.json`)).json()) as Description;
  } finally {
    await app.close();
  }
}

beforeAll(async () => {
  await describeApp('issuer', startIssuer);
  await describeApp('acceptance', () => Acceptance.open());
  await describeApp('clearing', async () => {
    const house = await ClearingHouse.open('2026-03-10');
    return { url: await house.app.getUrl(), close: () => house.close() };
  });
});

describe.each(['issuer', 'acceptance', 'clearing'])('the API description of %s', (name) => {
  const description = () => described[name]!;
  const failing = (fails: (operation: Operation) => boolean) =>
    operationsOf(description())
      .filter(fails)
      .map(({ where }) => where);

  it('refers to nothing that is not in it', () => {
    const references = everyReference(description());
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((reference) => resolved(description(), reference) === undefined)).toEqual([]);
  });

  it('is read by a strict reader', async () => {
    await expect(openapiTS(description() as unknown as OpenAPI3, { silent: true })).resolves.not.toHaveLength(0);
  });

  it('says what every operation does', () => {
    expect(failing(({ summary }) => !summary || summary.length < 5)).toEqual([]);
  });

  it('shows an example of every body and every answer, which its schema allows', () => {
    const wrong = operationsOf(description()).flatMap(({ where, contents }) =>
      contents
        .filter(({ type, schema, example }) => type !== 'binary' && !conforms(description(), schema, example))
        .map(({ what }) => `${where} ${what}`),
    );
    expect(wrong).toEqual([]);
  });

  it('shows no example that says nothing, and no card number in clear but of the made-up range', () => {
    const text = JSON.stringify(
      operationsOf(description()).flatMap(({ contents }) => contents.map(({ example }) => example)),
    );
    const numbers = text.match(/(?<![\d.])\d{16,19}(?!\d)/g) ?? [];
    expect(numbers.filter((number) => /^(62|4|5[1-5])/.test(number) && passesLuhn(number))).toEqual([]);
    const secrets = /"(file|password|pin|secret|tmk|token)":"…"/g;
    expect(text.replace(secrets, '').match(/"\w+":"…"/g) ?? []).toEqual([]);
  });

  it('gives every error an operation can answer as a problem with code and reason in both languages', () => {
    const wrong = operationsOf(description()).flatMap(({ where, errors }) =>
      Object.entries(errors)
        .filter(([, error]) => {
          const problems = problemExamples(description(), error);
          const complete = problems.every(({ code, detail }) => code && detail.zh && detail.en);
          return problems.length === 0 || !complete;
        })
        .map(([status]) => `${where} ${status}`),
    );
    expect(wrong).toEqual([]);
    expect(failing(({ secured, errors }) => secured && !(errors['401'] && errors['403']))).toEqual([]);
    expect(failing(({ where, errors }) => where.includes('{') && !errors['404'])).toEqual([]);
    expect(failing(({ takesBody, errors }) => takesBody && !errors['400'])).toEqual([]);
    expect(failing(({ keyed, secured, errors }) => keyed && secured && !(errors['409'] && errors['422']))).toEqual([]);
    expect(failing(({ errors }) => !errors.default)).toEqual([]);
  });

  it('names rule and citation where a rule refuses', () => {
    const problems = operationsOf(description())
      .flatMap(({ errors }) => Object.values(errors))
      .flatMap((error) => problemExamples(description(), error));
    const ruled = problems.filter(({ rule }) => rule !== undefined);
    expect(ruled.every(({ citation }) => citation?.zh && citation.en)).toBe(true);
    expect(ruled.length).toBeGreaterThan(0);
  });

  it('explains every word of every enumeration', () => {
    const silent = everySchema(description()).flatMap(({ where, schema }) =>
      (schema.enum ?? [])
        .filter((value) => !schema['x-enum-descriptions']?.[value] || !schema.description?.includes(String(value)))
        .map((value) => `${where}: ${value}`),
    );
    expect(silent).toEqual([]);
  });
});

/** Whether a value is what a schema of the document allows. */
function conforms(description: Description, schema: object, example: unknown): boolean {
  if (example === undefined) return false;
  const whole = { ...schema, definitions: description.components.schemas };
  const local = JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/definitions/')) as object;
  return z.fromJSONSchema(local as never, { defaultTarget: 'openapi-3.0' }).safeParse(example).success;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
