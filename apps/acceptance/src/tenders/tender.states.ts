/** `holding`: our cards' parts are being held; `held`: the merchant's own parts are awaited. */
export const TENDER_STATUSES = ['holding', 'held', 'capturing', 'completed', 'releasing', 'released'] as const;
export type TenderStatus = (typeof TENDER_STATUSES)[number];

/** `ready`: every part is held or confirmed; `fail`: one is not, or time is over, or the merchant wants it no more. */
export const TENDER_EVENTS = ['all_held', 'ready', 'captured', 'fail', 'given_back'] as const;
export type TenderEvent = (typeof TENDER_EVENTS)[number];

const STEPS: Readonly<Record<TenderStatus, Readonly<Partial<Record<TenderEvent, TenderStatus>>>>> = {
  holding: { all_held: 'held', ready: 'capturing', fail: 'releasing' },
  held: { ready: 'capturing', fail: 'releasing' },
  capturing: { captured: 'completed', fail: 'releasing' },
  completed: {},
  releasing: { given_back: 'released' },
  released: {},
};

/** Where an event leads; undefined when it is not allowed there. */
export function tenderAfter(status: TenderStatus, event: TenderEvent): TenderStatus | undefined {
  return STEPS[status][event];
}
