import fc from 'fast-check';
import { newOrderNo, orderNosIn } from './order-reference.rules.js';

describe('order numbers in remarks', () => {
  it('a number is found in whatever a purchaser and the banks make of it', () => {
    const orderNo = newOrderNo();
    expect(orderNo).toMatch(/^YF\d{12}$/);
    const spaced = `${orderNo.slice(0, 6)} ${orderNo.slice(6)}`;
    const wide = [...orderNo].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
    for (const remark of [
      orderNo,
      `购卡款${orderNo}谢谢`,
      orderNo.toLowerCase(),
      spaced,
      wide,
      `${orderNo}/${orderNo}`,
    ]) {
      expect(orderNosIn(remark)).toEqual([orderNo]);
    }
  });

  it('one digit mistyped names no order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 13 }), fc.integer({ min: 1, max: 9 }), (at, change) => {
        const orderNo = [...newOrderNo()];
        orderNo[at] = String((Number(orderNo[at]) + change) % 10);
        expect(orderNosIn(orderNo.join(''))).toEqual([]);
      }),
    );
  });

  it('a remark without number, with a longer number or with two orders is told apart', () => {
    const [one, two] = [newOrderNo(), newOrderNo()];
    expect(orderNosIn('购卡款')).toEqual([]);
    expect(orderNosIn(`${one}0`)).toEqual([]);
    expect(orderNosIn(`${one} ${two}`)).toEqual([one, two]);
  });
});
