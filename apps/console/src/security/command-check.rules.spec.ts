import { assertOwnCommand } from './command-check.rules.js';

const OWN = 'https://console.example.cn';
const facts = { method: 'POST', origin: OWN, commandHeader: '1', ownOrigin: OWN };

describe('a command of the page', () => {
  it('passes with the header and from the page, or from a program that has no origin', () => {
    expect(() => assertOwnCommand(facts)).not.toThrow();
    expect(() => assertOwnCommand({ ...facts, origin: undefined })).not.toThrow();
  });

  it.each([
    ['without the header', { commandHeader: undefined }],
    ['with another header', { commandHeader: '0' }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from another port of the same host', { origin: `${OWN}:8443` }],
    ['from an origin that hides itself', { origin: 'null' }],
  ])('is refused %s', (_what, wrong) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(() => assertOwnCommand({ ...facts, ...wrong, method })).toThrow('CROSS_SITE_COMMAND');
    }
  });

  it('is not what a question is', () => {
    const question = { ...facts, origin: 'https://evil.example', commandHeader: undefined };
    for (const method of ['GET', 'HEAD']) expect(() => assertOwnCommand({ ...question, method })).not.toThrow();
  });
});
