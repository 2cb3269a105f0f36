import { fen } from '@app/kernel';
import type { CertificationCase } from './case.types.js';
import { demand } from './case.types.js';
import { rawAnswered } from './expectations.js';
import { saleFields } from './sale-fields.js';

/** Messages that must be turned away. */
export const REFUSAL_CASES: readonly CertificationCase[] = [
  {
    id: 'mac-error',
    title: 'a wrong MAC is answered A0 without a MAC, and nothing is posted',
    async play(counter) {
      const { terminal, card } = counter;
      const before = await counter.availableFen();
      terminal.faults.corruptMac = 1;
      const spoilt = await terminal.purchase(card, fen(100));
      demand(spoilt.responseCode === 'A0', `A0 is due, ${spoilt.responseCode} came`);
      demand(spoilt.fields[64] === undefined, 'A0 bears no MAC');
      demand(spoilt.signedInAgain, 'the terminal can sign in again');
      demand((await counter.availableFen()) === before, 'the card has as much as before');
      return 'A0, then a new sign-in';
    },
  },
  {
    id: 'wrong-batch',
    title: 'another batch than the open one is answered 77',
    async play({ terminal, raw, card }) {
      const elsewhere = raw.field60('22', terminal.state.batchNo + 7);
      const sale = { ...saleFields(raw, card, 100), 60: elsewhere };
      await rawAnswered('purchase', raw.send('0200', sale), '77', true);
      return '77';
    },
  },
  {
    id: 'unknown-terminal',
    title: 'a terminal nobody registered is answered 97',
    async play({ raw, card }) {
      await rawAnswered('purchase', raw.send('0200', { ...saleFields(raw, card, 100), 41: '99999999' }), '97', false);
      return '97';
    },
  },
  {
    id: 'other-merchant',
    title: 'a terminal under another merchant’s number is answered 03',
    async play({ raw, card }) {
      const sale = { ...saleFields(raw, card, 100), 42: '999999999999999' };
      await rawAnswered('purchase', raw.send('0200', sale), '03', true);
      return '03';
    },
  },
  {
    id: 'format',
    title: 'a message without its amount is answered 30',
    async play({ raw, card }) {
      const { 4: _amount, ...sale } = saleFields(raw, card, 100);
      await rawAnswered('purchase', raw.send('0200', sale), '30', true);
      return '30';
    },
  },
  {
    id: 'unsupported',
    title: 'a transaction this host does not offer is answered 40',
    async play({ raw, card }) {
      const sale = { ...saleFields(raw, card, 100), 25: '17', 60: raw.field60('99') };
      await rawAnswered('transaction', raw.send('0200', sale), '40', true);
      return '40';
    },
  },
];
