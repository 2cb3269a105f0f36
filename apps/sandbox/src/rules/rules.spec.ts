import { enforcementOf } from './enforcement.js';
import { proofsOf } from './rule-results.js';

describe('what tests say of the rules', () => {
  const test = (title: string, status: string) => ({ ancestorTitles: [title, 'inner'], status });
  const proofs = proofsOf(
    {
      testResults: [
        { name: '/p/a.test.ts', assertionResults: [test('R-CAP: at most', 'passed'), test('R-PIN', 'passed')] },
        {
          name: '/p/b.test.ts',
          assertionResults: [test('R-PIN', 'failed'), test('R-BIN', 'pending'), test('R-29x', 'passed')],
        },
        { name: '/p/c.test.ts', assertionResults: [test('about R-30', 'passed')] },
        { name: '/p/d.test.ts', assertionResults: [] },
      ],
    },
    ['R-CAP', 'R-PIN', 'R-BIN', 'R-29', 'R-30', 'R-PAR'],
    (file) => file.slice('/p/'.length),
    () => `describe('R-PAR (discounts)', () => {`,
  );

  it.each([
    ['passed when all its tests passed', 'R-CAP', { result: 'passed', files: ['a.test.ts'], tests: 1 }],
    ['failed when one did not', 'R-PIN', { result: 'failed', files: ['a.test.ts', 'b.test.ts'], tests: 2 }],
    ['failed when one was not run', 'R-BIN', { result: 'failed', files: ['b.test.ts'], tests: 1 }],
    ['failed when the file that names it did not run', 'R-PAR', { result: 'failed', files: ['d.test.ts'], tests: 1 }],
    ['not yet when no title begins with its id', 'R-30', { result: 'not yet', files: [], tests: 0 }],
    ['not yet when a title only resembles its id', 'R-29', { result: 'not yet', files: [], tests: 0 }],
  ] as const)('a rule is %s', (_what, id, proof) => expect(proofs.get(id)).toEqual(proof));
});

describe('where rules are enforced', () => {
  const places = enforcementOf([
    {
      path: 'libs/compliance/src/x.rules.ts',
      text: `export function outer() {\n  return inner();\n}\nfunction inner() {\n  return book.at('R-CAP', day);\n}\n`,
    },
    { path: 'apps/a/src/calls.ts', text: 'const verdict = outer();' },
    { path: 'apps/a/src/names.ts', text: `throw new Refusal('X', text, { rule: 'R-PIN' });` },
    { path: 'apps/a/src/codes.ts', text: `return 'BIN_OVERLAP';` },
    { path: 'apps/a/src/says.ts', text: `/** R-FACE, outer() */\nconst a = 1; // 'R-PIN'\n` },
    { path: 'apps/a/src/shared.ts', text: `return 'CASH_NOT_ALLOWED';` },
    { path: 'migrations/0001-x.sql', text: '-- holds R-RETAIN\nREVOKE ALL;' },
  ]);

  it('is where a decision that consults it is called', () =>
    expect(places.get('R-CAP')).toEqual(['apps/a/src/calls.ts']));
  it('is where code names it', () => expect(places.get('R-PIN')).toEqual(['apps/a/src/names.ts']));
  it('is where a code of its own is used', () => expect(places.get('R-BIN')).toEqual(['apps/a/src/codes.ts']));
  it('is nowhere by a comment alone', () => expect(places.get('R-FACE')).toEqual([]));
  it('is nowhere by a code it shares', () => expect(places.get('R-NONCASH')).toEqual([]));
  it('is in SQL by a comment too', () => expect(places.get('R-RETAIN')).toEqual(['migrations/0001-x.sql']));
});
