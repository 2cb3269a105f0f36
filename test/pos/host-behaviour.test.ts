import { Gateway, type TestCard } from './support/gateway.js';
import {
  afterHold,
  completionVoid,
  preAuthorization,
  purchase,
  purchaseFields,
  refundOf,
  reversalFields,
  reversalOf,
  send,
  settlement,
  voidOf,
  withPin,
} from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

const DAY_MS = 86_400_000;

describe('the host', () => {
  let gateway: Gateway;
  let terminal: RawTerminal;
  let card: TestCard;
  const balance = async (): Promise<number> => (await gateway.balance(card)).balanceFen;
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  beforeEach(async () => {
    gateway.clock.at = new Date('2026-03-10T02:00:00Z');
    terminal = await gateway.signedIn();
    card = await gateway.card(10_000);
  });
  afterAll(() => gateway.stop());

  describe('keeps to the key of a message:', () => {
    it('sent again it gets the same answer, after a new sign-in, another PIN block and another hour too', async () => {
      const fields = purchaseFields(terminal, card, 1000, withPin(terminal, card, card.pin));
      const first = await terminal.exchange('0200', fields);
      gateway.clock.at = new Date('2026-03-10T05:30:00Z');
      await terminal.signIn();
      const again = await terminal.exchange('0200', { ...fields, 52: terminal.pinBlock(card.pin, card.pan) });
      expect(again.fields[64]!.equals(first.fields[64]!)).toBe(false);
      expect({ ...again.fields, 64: undefined }).toEqual({ ...first.fields, 64: undefined });
      expect(await balance()).toBe(9000);
    });

    it('a decline is repeated too', async () => {
      const fields = purchaseFields(terminal, card, 20_000);
      const first = await terminal.exchange('0200', fields);
      expect(first.fields[39]).toBe('51');
      await gateway.rows('UPDATE ledger.account SET balance_fen = 50000 WHERE account_id = $1', [card.accountId]);
      expect((await terminal.exchange('0200', fields)).fields).toEqual(first.fields);
    });

    it('with other content, or another card, it is 94 and has no effect', async () => {
      const other = await gateway.card(10_000);
      const { request } = await purchase(terminal, card, 1000);
      expect((await send(terminal, '0200', { ...request, 4: '000000000999' })).code).toBe('94');
      expect((await send(terminal, '0200', { ...request, 35: other.track })).code).toBe('94');
      expect(await balance()).toBe(9000);
      expect((await gateway.balance(other)).balanceFen).toBe(10_000);
    });

    it('sent twice at the same moment it is carried out once', async () => {
      const payload = terminal.payload('0200', purchaseFields(terminal, card, 1000));
      const size = Buffer.alloc(2);
      size.writeUInt16BE(payload.length);
      terminal.write(Buffer.concat([size, payload, size, payload]));
      const answers = [await terminal.next(), await terminal.next()].map((each) => terminal.checked(each!));
      expect(answers[0]!.fields).toEqual(answers[1]!.fields);
      expect(await balance()).toBe(9000);
    });
  });

  describe('takes a reversal:', () => {
    it('of a purchase, once, however often it comes', async () => {
      const { request } = await purchase(terminal, card, 1000);
      const first = await reversalOf(terminal, request);
      expect(first).toMatchObject({ code: '00', answer: { mti: '0410' } });
      expect(await balance()).toBe(10_000);
      const again = await reversalOf(terminal, request);
      expect(again.answer.fields).toEqual(first.answer.fields);
      expect((await reversalOf(terminal, request, { 39: 'A0' })).code).toBe('00');
      expect(await balance()).toBe(10_000);
    });

    it('of the unknown, and then refuses the late original with 94', async () => {
      const fields = purchaseFields(terminal, card, 1000);
      expect((await reversalOf(terminal, fields)).code).toBe('00');
      const late = await send(terminal, '0200', fields);
      expect(late.code).toBe('94');
      expect(late.answer.fields[64]).toHaveLength(8);
      expect(await balance()).toBe(10_000);
      expect((await reversalOf(terminal, fields)).code).toBe('00');
    });

    it.each(['0100', '0200', '0220'])('of the unknown %s, and then refuses the late original', async (mti) => {
      const types = { '0100': ['030000', '06', '10'], '0200': ['200000', '00', '23'], '0220': ['200000', '00', '25'] };
      const [code, condition, type] = types[mti as '0100'] as [string, string, string];
      const fields = purchaseFields(terminal, card, 1000, {
        3: code,
        25: condition,
        37: '000000000000',
        60: `${type}${terminal.batch}000600`,
        61: `${terminal.batch}000999`,
      });
      expect((await reversalOf(terminal, fields)).code).toBe('00');
      expect((await send(terminal, mti, fields)).code).toBe('94');
    });

    it('with another amount 64, which does not stand in the way of the right one', async () => {
      const { request } = await purchase(terminal, card, 1000);
      expect((await reversalOf(terminal, request, { 4: '000000000500' })).code).toBe('64');
      expect(await balance()).toBe(9000);
      expect((await reversalOf(terminal, request)).code).toBe('00');
      expect(await balance()).toBe(10_000);
      expect((await reversalOf(terminal, request, { 4: '000000000500' })).code).toBe('64');
    });

    it('with another type leaves the original standing', async () => {
      const { request } = await purchase(terminal, card, 1000);
      const other = { 3: '030000', 25: '06', 60: `10${terminal.batch}000600` };
      expect((await reversalOf(terminal, request, other)).code).toBe('25');
      expect((await reversalOf(terminal, request, { 3: '200000' })).code).toBe('12');
      expect(await balance()).toBe(9000);
    });

    it('of a declined purchase without effect', async () => {
      const { request, code } = await purchase(terminal, card, 20_000);
      expect(code).toBe('51');
      expect((await reversalOf(terminal, request)).code).toBe('00');
      expect(await balance()).toBe(10_000);
    });

    it('of a void and of a refund', async () => {
      const sale = await purchase(terminal, card, 1000);
      const voided = await voidOf(terminal, card, sale);
      expect((await reversalOf(terminal, voided.request)).code).toBe('00');
      expect(await balance()).toBe(9000);
      expect((await voidOf(terminal, card, sale)).code).toBe('00');
      expect(await balance()).toBe(10_000);
    });

    it('of a suspended terminal', async () => {
      const { request } = await purchase(terminal, card, 1000);
      await gateway.rows(`UPDATE acceptance.terminal SET status = 'suspended' WHERE terminal_no = $1`, [
        terminal.identity.terminalNo,
      ]);
      await gateway.changedByHand(terminal.identity.terminalNo);
      expect((await reversalOf(terminal, request)).code).toBe('00');
      expect(await balance()).toBe(10_000);
    });

    it('racing its original, with the money back in the end', async () => {
      const fields = purchaseFields(terminal, card, 1000);
      const payloads = [terminal.payload('0200', fields), terminal.payload('0400', reversalFields(fields))];
      terminal.write(
        Buffer.concat(
          payloads.flatMap((payload) => [Buffer.from([payload.length >> 8, payload.length & 255]), payload]),
        ),
      );
      const answers = [await terminal.next(), await terminal.next()].map((each) => terminal.checked(each!));
      const codes = Object.fromEntries(answers.map(({ mti, fields: { 39: code } }) => [mti, code]));
      expect(codes['0410']).toBe('00');
      expect(['00', '94']).toContain(codes['0210']);
      expect(await balance()).toBe(10_000);
    });
  });

  describe('voids', () => {
    it('a purchase of the day and the batch, once', async () => {
      const sale = await purchase(terminal, card, 1000);
      expect((await voidOf(terminal, card, sale)).code).toBe('00');
      expect(await balance()).toBe(10_000);
      expect((await voidOf(terminal, card, sale)).code).toBe('25');
      expect((await reversalOf(terminal, sale.request)).code).toBe('25');
      expect(await balance()).toBe(10_000);
    });

    it('nothing it cannot find, no other card’s, no other amount', async () => {
      const other = await gateway.card(10_000);
      const sale = await purchase(terminal, card, 1000);
      const right = sale.answer.fields;
      expect((await voidOf(terminal, card, sale, { 61: `${terminal.batch}000999` })).code).toBe('25');
      expect((await voidOf(terminal, card, sale, { 37: '000000000001' })).code).toBe('25');
      expect((await voidOf(terminal, card, sale, { 38: right[38] === '000000' ? '000001' : '000000' })).code).toBe(
        '25',
      );
      expect((await voidOf(terminal, card, sale, { 2: other.pan })).code).toBe('14');
      expect((await voidOf(terminal, card, sale, { 2: '8712349999999993' })).code).toBe('14');
      expect((await voidOf(terminal, card, sale, { 4: '000000000999' })).code).toBe('64');
      expect((await voidOf(terminal, card, sale, { 37: undefined as never, 61: undefined as never })).code).toBe('30');
      expect(await balance()).toBe(9000);
    });

    it('nothing of another terminal, no void, no declined purchase', async () => {
      const sale = await purchase(terminal, card, 1000);
      const neighbour = await gateway.signedIn({ merchantNo: terminal.identity.merchantNo });
      expect((await voidOf(neighbour, card, sale)).code).toBe('25');
      const voided = await voidOf(terminal, card, sale);
      expect((await voidOf(terminal, card, voided)).code).toBe('25');
      expect((await voidOf(terminal, card, await purchase(terminal, card, 50_000))).code).toBe('25');
    });

    it('nothing of yesterday, nothing of a settled batch', async () => {
      const sale = await purchase(terminal, card, 1000);
      expect((await settlement(terminal, { debits: [1000, 1], credits: [0, 0] })).code).toBe('00');
      await terminal.signIn();
      expect((await voidOf(terminal, card, sale)).code).toBe('25');
      const late = await purchase(terminal, card, 500);
      gateway.clock.at = new Date('2026-03-10T16:00:00Z');
      expect((await voidOf(terminal, card, late)).code).toBe('25');
    });
  });

  describe('refunds', () => {
    const soldAndSettled = async (fen: number) => {
      const sale = await purchase(terminal, card, fen);
      await settlement(terminal, { debits: [fen, 1], credits: [0, 0] });
      await terminal.signIn();
      return sale;
    };

    it('a settled purchase in parts, never more than it was', async () => {
      const sale = await soldAndSettled(3000);
      expect((await refundOf(terminal, card, sale, 1000)).code).toBe('00');
      expect((await refundOf(terminal, card, sale, 2001)).code).toBe('61');
      expect((await refundOf(terminal, card, sale, 2000)).code).toBe('00');
      expect((await refundOf(terminal, card, sale, 1)).code).toBe('61');
      expect(await balance()).toBe(10_000);
    });

    it('not what is still in the open batch of the day: that is voided', async () => {
      const sale = await purchase(terminal, card, 3000);
      expect((await refundOf(terminal, card, sale, 3000)).code).toBe('25');
      gateway.clock.at = new Date(gateway.clock.at.getTime() + DAY_MS);
      expect((await refundOf(terminal, card, sale, 3000)).code).toBe('00');
    });

    it('nothing it cannot find, nothing too old', async () => {
      const sale = await soldAndSettled(3000);
      const other = await gateway.card(1000);
      expect((await refundOf(terminal, card, sale, 1, { 37: '000000000001' })).code).toBe('25');
      expect((await refundOf(terminal, card, sale, 1, { 61: '0000010009990310' })).code).toBe('25');
      expect(
        (await refundOf(terminal, card, sale, 1, { 61: `${sale.request[60]!.slice(2, 8)}${sale.request[11]}0309` }))
          .code,
      ).toBe('25');
      expect((await refundOf(terminal, other, sale, 1)).code).toBe('14');
      gateway.clock.at = new Date(gateway.clock.at.getTime() + 30 * DAY_MS);
      expect((await refundOf(terminal, card, sale, 1)).code).toBe('00');
      gateway.clock.at = new Date(gateway.clock.at.getTime() + DAY_MS);
      expect((await refundOf(terminal, card, sale, 1)).code).toBe('22');
    });

    it('at another terminal of the merchant, and can be reversed', async () => {
      const sale = await soldAndSettled(3000);
      const neighbour = await gateway.signedIn({ merchantNo: terminal.identity.merchantNo });
      const refund = await refundOf(neighbour, card, sale, 1000);
      expect(refund.code).toBe('00');
      expect((await reversalOf(neighbour, refund.request)).code).toBe('00');
      expect(await balance()).toBe(7000);
    });
  });

  describe('holds money', () => {
    const held = async (): Promise<unknown> => gateway.balance(card);

    it('for a completion up to the amount held, and gives the rest free', async () => {
      const hold = await preAuthorization(terminal, card, 4000);
      expect(hold).toMatchObject({ code: '00', answer: { mti: '0110' } });
      expect(await held()).toEqual({ balanceFen: 10_000, heldFen: 4000 });
      expect((await purchase(terminal, card, 6001)).code).toBe('51');
      expect((await afterHold('completion', terminal, card, hold, 4001)).code).toBe('61');
      const completion = await afterHold('completion', terminal, card, hold, 3000);
      expect(completion.code).toBe('00');
      expect(await held()).toEqual({ balanceFen: 7000, heldFen: 0 });
      expect((await afterHold('advice', terminal, card, hold, 3000)).code).toBe('25');
      expect((await completionVoid(terminal, card, completion)).code).toBe('00');
      expect(await held()).toEqual({ balanceFen: 10_000, heldFen: 4000 });
      expect((await afterHold('advice', terminal, card, hold, 4000)).code).toBe('00');
      expect(await held()).toEqual({ balanceFen: 6000, heldFen: 0 });
    });

    it('until it is cancelled or reversed', async () => {
      const hold = await preAuthorization(terminal, card, 4000);
      expect((await afterHold('cancel', terminal, card, hold, 3999)).code).toBe('64');
      expect((await afterHold('cancel', terminal, card, hold, 4000)).code).toBe('00');
      expect((await afterHold('cancel', terminal, card, hold, 4000)).code).toBe('25');
      const second = await preAuthorization(terminal, card, 2000);
      expect((await reversalOf(terminal, second.request)).code).toBe('00');
      expect(await held()).toEqual({ balanceFen: 10_000, heldFen: 0 });
    });

    it('and every step of it can be reversed', async () => {
      const hold = await preAuthorization(terminal, card, 4000);
      const completion = await afterHold('completion', terminal, card, hold, 3000);
      expect((await reversalOf(terminal, completion.request)).code).toBe('00');
      expect(await held()).toEqual({ balanceFen: 10_000, heldFen: 4000 });
      const cancel = await afterHold('cancel', terminal, card, hold, 4000);
      expect((await reversalOf(terminal, cancel.request)).code).toBe('00');
      expect(await held()).toEqual({ balanceFen: 10_000, heldFen: 4000 });
    });

    it('found by the card and field 38 only, and by its day when told', async () => {
      const other = await gateway.card(10_000);
      const hold = await preAuthorization(terminal, card, 4000);
      expect((await afterHold('completion', terminal, other, hold, 4000)).code).toBe('25');
      expect((await afterHold('completion', terminal, card, hold, 4000, { 38: '999999' })).code).toBe('25');
      expect(
        (await afterHold('completion', terminal, card, hold, 4000, { 61: `${terminal.batch}0000010309` })).code,
      ).toBe('25');
      expect((await afterHold('completion', terminal, card, hold, 4000, { 61: undefined as never })).code).toBe('00');
    });
  });
});
