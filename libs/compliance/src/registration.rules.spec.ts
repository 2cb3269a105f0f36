import { fen } from '@app/kernel';
import fc from 'fast-check';
import { checkOrderRegistration, realNameRequired } from './registration.rules.js';
import type { OrderLine, OrderRegistration, RegisteredPerson } from './registration.types.js';

const PERSON: RegisteredPerson = {
  name: '张三',
  idType: 'resident_id',
  idNumber: 'TEST-ID-0001',
  contact: '021-00000000',
  idVerified: true,
};
const NAME_ONLY: RegisteredPerson = { name: '张三', contact: '021-00000000' };

function order(lines: OrderLine[], changes: Partial<OrderRegistration> = {}): OrderRegistration {
  return {
    purchaseDate: '2026-03-10',
    purchaser: { type: 'individual', ...PERSON },
    lines,
    totalFen: fen(lines.reduce((sum, line) => sum + line.faceFen * line.quantity, 0)),
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    ...changes,
  };
}

function anonymous(faceFen: number, quantity: number): OrderLine {
  return { kind: 'anonymous', faceFen: fen(faceFen), quantity };
}

function named(faceFen: number, holders: RegisteredPerson[]): OrderLine {
  return { kind: 'named', faceFen: fen(faceFen), quantity: holders.length, holders };
}

function found(registration: OrderRegistration): string[] {
  const verdict = checkOrderRegistration(registration);
  return verdict.ok ? [] : verdict.violations.map(({ rule, code, field }) => `${rule} ${code} ${field}`);
}

const UNIT = { type: 'unit', ...PERSON, name: '上海云帆贸易有限公司', idType: 'business_licence' } as const;

describe('R-REALNAME', () => {
  test.each([
    ['9,999.99 anonymous in all', [anonymous(99_999, 9), anonymous(100_008, 1)], false],
    ['exactly 10,000 anonymous in ten cards', [anonymous(100_000, 10)], true],
    ['10,000 anonymous in lines of 5,000 each', [anonymous(100_000, 5), anonymous(50_000, 10)], true],
    ['one named card of 100', [named(10_000, [PERSON])], true],
  ])('R-REALNAME: %s', (_case, lines, required) => {
    expect(realNameRequired(lines, '2026-03-10')).toBe(required);
    const unidentified = order(lines, { purchaser: { type: 'individual', ...NAME_ONLY } });
    expect(found(unidentified)).toEqual(required ? ['R-REALNAME KYC_REQUIRED purchaser'] : []);
    expect(found(order(lines))).toEqual([]);
  });

  test.each([
    ['nothing checked', { ...PERSON, idVerified: false }],
    ['no ID number', { ...PERSON, idNumber: ' ' }],
    ['no ID type', { ...PERSON, idType: '' }],
  ])('R-REALNAME: a purchaser with %s is not identified', (_case, person) => {
    const registration = order([anonymous(100_000, 10)], { purchaser: { type: 'individual', ...person } });
    expect(found(registration)).toEqual(['R-REALNAME KYC_REQUIRED purchaser']);
  });

  test('R-REALNAME: a unit’s handler is identified too', () => {
    const lines = [anonymous(100_000, 10)];
    expect(found(order(lines, { purchaser: { ...UNIT, handler: PERSON } }))).toEqual([]);
    expect(found(order(lines, { purchaser: { ...UNIT, handler: NAME_ONLY } }))).toEqual([
      'R-REALNAME KYC_REQUIRED purchaser.handler',
    ]);
  });

  test('R-REALNAME: with an agent both are identified', () => {
    const lines = [anonymous(100_000, 10)];
    expect(found(order(lines, { agent: PERSON }))).toEqual([]);
    expect(found(order(lines, { agent: NAME_ONLY }))).toEqual(['R-REALNAME AGENT_ID_REQUIRED agent']);
    expect(found(order(lines, { agent: PERSON, purchaser: { type: 'individual', ...NAME_ONLY } }))).toEqual([
      'R-REALNAME KYC_REQUIRED purchaser',
    ]);
  });

  test('R-REALNAME: an agent of a purchase below the threshold needs no ID', () => {
    expect(found(order([anonymous(100_000, 9)], { agent: NAME_ONLY }))).toEqual([]);
  });

  test('R-REALNAME: splitting an order into smaller cards or more lines changes nothing', () => {
    const line = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (pairs) => {
        const whole = pairs.map(([face, quantity]) => anonymous(face, quantity));
        const single = pairs.flatMap(([face, quantity]) => Array.from({ length: quantity }, () => anonymous(face, 1)));
        const total = pairs.reduce((sum, [face, quantity]) => sum + face * quantity, 0);
        expect(realNameRequired(whole, '2026-03-10')).toBe(total >= 1_000_000);
        expect(realNameRequired(single, '2026-03-10')).toBe(total >= 1_000_000);
      }),
    );
  });
});

describe('R-REGISTER', () => {
  test.each<[string, OrderRegistration, string[]]>([
    ['a complete small purchase', order([anonymous(10_000, 2)]), []],
    [
      'no name, no contact',
      order([anonymous(10_000, 2)], { purchaser: { type: 'individual' } }),
      ['purchaser.name', 'purchaser.contact'],
    ],
    ['a unit without handler', order([anonymous(10_000, 2)], { purchaser: UNIT }), ['purchaser.handler.name']],
    ['no cards', order([]), ['lines']],
    ['a quantity of none', order([anonymous(10_000, 0)]), ['lines.0.quantity']],
    ['a card of nothing', order([anonymous(0, 1)]), ['lines.0.faceFen']],
    ['another total', order([anonymous(10_000, 2)], { totalFen: fen(20_001) }), ['totalFen']],
    ['another quantity', order([anonymous(10_000, 2)], { quantity: 3 }), ['quantity']],
    ['an agent without a name', order([anonymous(10_000, 2)], { agent: {} }), ['agent.name']],
    [
      'a named card whose holder has no ID number',
      order([named(10_000, [PERSON, { name: '李四', idType: 'resident_id' }])]),
      ['lines.0.holders.1.idNumber'],
    ],
    [
      'fewer holders than named cards',
      order([{ kind: 'named', faceFen: fen(10_000), quantity: 2, holders: [PERSON] }]),
      ['lines.0.holders'],
    ],
  ])('R-REGISTER: %s', (_case, registration, fields) => {
    expect(found(registration)).toEqual(fields.map((field) => `R-REGISTER REGISTRATION_INCOMPLETE ${field}`));
  });

  test('R-REGISTER: everything missing is told at once, identity first', () => {
    const registration = order([named(10_000, [{}])], { purchaser: { type: 'unit' } });
    expect(found(registration)).toEqual([
      'R-REALNAME KYC_REQUIRED purchaser',
      'R-REALNAME KYC_REQUIRED purchaser.handler',
      'R-REGISTER REGISTRATION_INCOMPLETE purchaser.name',
      'R-REGISTER REGISTRATION_INCOMPLETE purchaser.contact',
      'R-REGISTER REGISTRATION_INCOMPLETE purchaser.handler.name',
      'R-REGISTER REGISTRATION_INCOMPLETE lines.0.holders.0.name',
      'R-REGISTER REGISTRATION_INCOMPLETE lines.0.holders.0.idType',
      'R-REGISTER REGISTRATION_INCOMPLETE lines.0.holders.0.idNumber',
    ]);
  });
});
