import fc from 'fast-check';
import { decodePinBlock, encodePinBlock } from './pin-block.js';

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });

describe('X9.8 PIN block', () => {
  it('is the published vector', () => {
    expect(encodePinBlock('123456', '6228000100001117').toString('hex').toUpperCase()).toBe('0612B456EFFFFEEE');
  });

  it('gives back every PIN for its own card number, in blocks of 8 and 16', () => {
    fc.assert(
      fc.property(digits(4, 12), digits(13, 19), fc.constantFrom(8, 16), (pin, pan, blockBytes) => {
        const block = encodePinBlock(pin, pan, blockBytes);
        expect(block).toHaveLength(blockBytes);
        expect(decodePinBlock(block, pan)).toBe(pin);
      }),
    );
  });

  it.each([
    ['format nibble', '1612B456EFFFFEEE'],
    ['length', '0312B456EFFFFEEE'],
    ['PIN digit', '06A2B456EFFFFEEE'],
    ['fill', '0612B456EFFFFEE0'],
  ])('with a wrong %s is refused', (_, hex) => {
    const decode = () => decodePinBlock(Buffer.from(hex, 'hex'), '6228000100001117');
    expect(decode).toThrow(expect.objectContaining({ code: 'PIN_BLOCK' }));
  });

  it('of another card number is refused or gives another PIN', () => {
    const block = encodePinBlock('123456', '6228000100001117');
    expect(() => decodePinBlock(block, '6666990100002223')).toThrow(expect.objectContaining({ code: 'PIN_BLOCK' }));
  });

  it('is not made of a PIN that is too short or of no card number', () => {
    expect(() => encodePinBlock('123', '6228000100001117')).toThrow(expect.objectContaining({ code: 'INPUT' }));
    expect(() => encodePinBlock('123456', '622800010000')).toThrow(expect.objectContaining({ code: 'INPUT' }));
  });
});
