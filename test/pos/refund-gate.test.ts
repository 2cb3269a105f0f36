import { riskRules } from '@app/risk';
import { Gateway, type TestCard } from './support/gateway.js';
import { type Done, purchase, refundOf, reversalOf, settlement } from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

const rules = riskRules.parse({
  rules: [
    {
      id: 'refund-ping-pong',
      on: 'refund',
      kind: 'ping_pong',
      subject: 'card_at_merchant',
      withinSeconds: 3600,
      limit: 1,
      title: { zh: '反复消费退货', en: 'purchase and refund in turn' },
      weight: 50,
      action: 'decline',
      code: 'ART29_CASH',
    },
  ],
});

describe('a refund at a terminal', () => {
  let gateway: Gateway;
  let terminal: RawTerminal;
  let card: TestCard;
  /** Purchases in a batch that is settled: what is refunded, not voided. */
  const sold = async (...amountsFen: number[]): Promise<Done[]> => {
    const sales: Done[] = [];
    for (const amountFen of amountsFen) sales.push(await purchase(terminal, card, amountFen));
    const sum = amountsFen.reduce((total, each) => total + each, 0);
    expect((await settlement(terminal, { debits: [sum, sales.length], credits: [0, 0] })).code).toBe('00');
    await terminal.signIn();
    return sales;
  };
  const record = async (refund: Done) => {
    const [row] = await gateway.rows<{ decline_code: string | null; rule_id: string | null; risk: unknown }>(
      `SELECT decline_code, rule_id, details -> 'risk' AS risk FROM ledger.authorization
       WHERE kind = 'refund' AND account_id = $1 AND trace_no = $2`,
      [card.accountId, Number(refund.request[11])],
    );
    return row;
  };

  beforeAll(async () => {
    gateway = await Gateway.start();
    await gateway.rows(
      `INSERT INTO acceptance.risk_rule_set (rule_set_id, version, name, note, rules, status, created_by, created_at, activated_at)
       VALUES (1, 1, 'refunds', '', $1, 'active', 'test', now(), now())`,
      [JSON.stringify(rules)],
    );
    await gateway.restart();
  });
  beforeEach(async () => {
    terminal = await gateway.signedIn();
    card = await gateway.card(50_000);
  });
  afterAll(() => gateway.stop());

  it('passes at the limit of its rule, is declined with 57 beyond it, and what fired is in the record', async () => {
    const [first, second] = await sold(3_000, 2_000);
    const passed = await refundOf(terminal, card, first!, 3_000);
    expect(passed.code).toBe('00');
    expect(await record(passed)).toEqual({ decline_code: null, rule_id: null, risk: null });
    const declined = await refundOf(terminal, card, second!, 2_000);
    expect(declined).toMatchObject({ code: '57', answer: { mti: '0230' } });
    expect(await record(declined)).toEqual({
      decline_code: 'ART29_CASH',
      rule_id: 'R-29',
      risk: { v: 1, score: 50, action: 'decline', fired: [{ rule: 'refund-ping-pong', value: 2, limit: 1 }] },
    });
    expect((await gateway.balance(card)).balanceFen).toBe(48_000);
    const again = await terminal.exchange('0220', declined.request);
    expect(again.fields).toEqual(declined.answer.fields);
    expect((await reversalOf(terminal, declined.request)).code).toBe('00');
  });

  it('to a card other than the one that paid is refused for that, whatever the rules say', async () => {
    const [sale] = await sold(1_000);
    const stranger = await gateway.card(50_000);
    expect((await refundOf(terminal, stranger, sale!, 1_000)).code).toBe('14');
  });
});
