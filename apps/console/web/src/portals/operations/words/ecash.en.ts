import type { SameWords } from '../../../i18n/i18n.js';
import type { ecashZh } from './ecash.zh.js';

/** Words of the operations portal: who may not take e-cash, and money between cards. */
export const ecashEn: SameWords<typeof ecashZh> = {
  denials: {
    title: 'E-cash denied',
    since: 'From (day of the tap)',
    until: 'To (day of the tap)',
    reason: 'Reason',
    deniedBy: 'By',
    deniedAt: 'Entered at',
    ended: 'Taken again',
    terminal: 'Terminal',
    allTerminals: 'All of the merchant',
    state: 'State',
    inForce: 'Denied',
    over: 'Takes it again',
    deny: 'Deny e-cash',
    denyConsequence:
      'Offline purchases of this merchant, from the chosen day of the tap on, are queued and not posted.',
    resume: 'Let it take e-cash again',
    resumeConsequence:
      'Offline purchases of this merchant are posted again for taps from today on; earlier ones stay queued.',
    empty: 'Nobody is denied',
    emptyHelp: 'Offline purchases of a merchant that is denied are queued from a day on.',
  },
  transfers: {
    title: 'Loads by another card',
    from: 'Paying card',
    amount: 'Amount',
    problem: 'Why',
    problems: { CAP_EXCEEDED: 'The paying card has no room (R-CAP)', CARD_CLOSED: 'The paying card is closed' },
    state: 'State',
    room: 'Room on the paying card',
    createdAt: 'Taken at',
    settledAt: 'Settled at',
    resolvedBy: 'Ended by',
    ends: { to_account: 'Back to the paying card', to_suspense: 'To suspense' },
    help: {
      to_account: '{{amount}} goes back to the paying card {{pan}}.',
      to_suspense: '{{amount}} goes to suspense (2003) and stays owed to the holder.',
    },
    waiting: 'Waiting for people',
    empty: 'No money is on its way back',
    emptyHelp: 'Where another card paid for a load that failed and cannot take the money back, two people end it here.',
  },
};
