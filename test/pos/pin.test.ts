import type { CardDetail, SandboxCard } from '../../apps/issuer/src/cards/card.schemas.js';
import type { PinChangeAnswer } from '../../apps/issuer/src/pins/pin.schemas.js';
import { House, type HouseCard } from './support/house.js';
import { purchase, withPin } from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

const REASON = { reason: '持卡人持身份证件到柜台申请' };

describe('a card’s PIN (R-PIN)', () => {
  let house: House;
  let terminal: RawTerminal;
  let cards: HouseCard[];
  beforeAll(async () => {
    house = await House.open();
    terminal = await house.signedIn(await house.merchant());
    cards = await house.cards(6);
  });
  afterAll(() => house.close());

  const wrongFor = (card: HouseCard): string => (card.pin === '739251' ? '739252' : '739251');
  const pay = async (card: HouseCard, pin: string): Promise<string | undefined> =>
    (await purchase(terminal, card, 100, withPin(terminal, card, pin))).code;
  const blocks = (card: HouseCard, from: string, to: string) => ({
    terminalNo: terminal.identity.terminalNo,
    oldPinBlock: terminal.pinBlock(from, card.pan).toString('hex'),
    newPinBlock: terminal.pinBlock(to, card.pan).toString('hex'),
  });
  const change = (card: HouseCard, from: string, to: string): Promise<PinChangeAnswer> =>
    house.issuer.maker.post(`/v1/cards/${card.cardId}/pin-changes`, blocks(card, from, to), 200);
  const events = async ({ cardId }: HouseCard): Promise<string[]> =>
    (await house.issuer.checker.get<CardDetail>(`/v1/cards/${cardId}`)).events.map(({ kind }) => kind);

  it('wrong three times is locked at every till until two people unlock it', async () => {
    const card = cards[0]!;
    const wrong = wrongFor(card);
    expect([await pay(card, wrong), await pay(card, wrong), await pay(card, wrong)]).toEqual(['55', '55', '55']);
    expect(await pay(card, card.pin)).toBe('75');
    const path = `/v1/cards/${card.cardId}/pin-unlocks`;
    const { approvalId } = await house.issuer.maker.post<{ approvalId: string }>(path, REASON, 202);
    expect(await pay(card, card.pin)).toBe('75');
    await house.issuer.maker.post(`/v1/approvals/${approvalId}/approve`, {}, 403);
    await house.issuer.checker.post(`/v1/approvals/${approvalId}/approve`, {}, 200);
    expect(await pay(card, card.pin)).toBe('00');
    expect(await events(card)).toEqual(['pin_unlocked']);
    const [audited] = await house.rows<{ event: string }>(
      `SELECT event FROM access.audit_event WHERE event LIKE '%issuer.pin-unlocked%'`,
    );
    expect(JSON.parse(audited!.event)).toMatchObject({ change: { failuresBefore: 3 }, reason: REASON.reason });
  });

  it('changed at a keypad works at once, the old one no longer', async () => {
    const card = cards[1]!;
    expect(await pay(card, card.pin)).toBe('00');
    expect(await change(card, card.pin, '508132')).toEqual({ changed: true, declined: null, triesLeft: 3 });
    expect(await pay(card, '508132')).toBe('00');
    expect(await pay(card, card.pin)).toBe('55');
    expect(await events(card)).toEqual(['pin_changed']);
    const { items } = await house.issuer.maker.get<{ items: SandboxCard[] }>('/v1/sandbox/cards?limit=200');
    expect(items.find(({ cardId }) => cardId === card.cardId)!.pin).toBeNull();
  });

  it('is not changed by a wrong one, which counts as at a till', async () => {
    const card = cards[2]!;
    const wrong = wrongFor(card);
    expect(await pay(card, wrong)).toBe('55');
    expect(await change(card, wrong, '508132')).toMatchObject({
      changed: false,
      declined: { code: 'PIN_WRONG', responseCode: '55' },
      triesLeft: 1,
    });
    expect(await change(card, wrong, '508132')).toMatchObject({ triesLeft: 0 });
    expect(await change(card, card.pin, '508132')).toMatchObject({ declined: { code: 'PIN_TRIES_EXCEEDED' } });
    expect(await pay(card, card.pin)).toBe('75');
  });

  it('is not changed to one that would be guessed, nor by blocks under another key', async () => {
    const card = cards[3]!;
    const path = `/v1/cards/${card.cardId}/pin-changes`;
    const weak = await house.issuer.maker.refused(path, blocks(card, card.pin, '123456'));
    expect(weak).toMatchObject({ code: 'PIN_WEAK', rule: 'R-PIN' });
    const zeros = { ...blocks(card, card.pin, '508132'), oldPinBlock: '0'.repeat(16) };
    expect(await house.issuer.maker.refused(path, zeros)).toMatchObject({ code: 'PIN_BLOCK_INVALID' });
    const nowhere = { ...blocks(card, card.pin, '508132'), terminalNo: '99999999' };
    expect(await house.issuer.maker.refused(path, nowhere)).toMatchObject({ code: 'KEYPAD_UNKNOWN' });
    await house.issuer.auditor.post(path, blocks(card, card.pin, '508132'), 403);
    expect(await pay(card, card.pin)).toBe('00');
  });

  it('of two changes at the same moment one counts', async () => {
    const card = cards[5]!;
    const answers = await Promise.all([change(card, card.pin, '508132'), change(card, card.pin, '640917')]);
    expect(answers.map(({ changed }) => changed).sort()).toEqual([false, true]);
    const chosen = answers[0]!.changed ? '508132' : '640917';
    expect(await pay(card, chosen)).toBe('00');
  });

  it('is issued anew under four eyes; the one before is worth nothing, the count starts again', async () => {
    const card = cards[4]!;
    const wrong = wrongFor(card);
    for (const _ of [1, 2, 3]) await pay(card, wrong);
    await house.decide(`/v1/cards/${card.cardId}/pin-reissues`, REASON);
    const { items } = await house.issuer.maker.get<{ items: SandboxCard[] }>('/v1/sandbox/cards?limit=200');
    const { pin } = items.find(({ cardId }) => cardId === card.cardId)!;
    expect(pin).not.toBe(card.pin);
    expect(await pay(card, card.pin)).toBe('55');
    expect(await pay(card, pin!)).toBe('00');
    expect(await events(card)).toEqual(['pin_reissued']);
    await house.rows(
      `UPDATE ledger.account a SET status = 'lost' FROM issuer.card c
      WHERE c.account_id = a.account_id AND c.card_id = $1`,
      [card.cardId],
    );
    await house.issuer.maker.post(`/v1/cards/${card.cardId}/pin-reissues`, REASON, 409);
    expect(await change(card, pin!, '508132')).toMatchObject({ declined: { code: 'CARD_LOST' } });
  });

  it('is nowhere in clear', async () => {
    const [found] = await house.rows<{ count: string }>(
      `SELECT count(*) FROM access.audit_event WHERE event LIKE '%508132%' OR event LIKE '%' || $1 || '%'`,
      [cards[1]!.pan],
    );
    expect(found!.count).toBe('0');
  });
});
