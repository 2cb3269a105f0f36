import {
  answerOf,
  type ClearingClient,
  clearingClient,
  type IssuerClient,
  issuerClient,
  type MethodResponse,
} from '@app/contracts';
import { eventually } from '../../../platform/api.js';
import type { StoryContext } from '../context.js';
import type { HeldCard } from './flash-table.js';

export type CaseView = MethodResponse<IssuerClient, 'get', '/v1/disputes'>['items'][number];
export type CaseDetail = MethodResponse<IssuerClient, 'get', '/v1/disputes/{id}'>;
export type ChipTimeline = MethodResponse<IssuerClient, 'get', '/v1/chips/{accountId}/{psn}/timeline'>;
export type UploadView = MethodResponse<ClearingClient, 'get', '/v1/ecash-uploads'>['items'][number];

const PSN = '01';

/** Looks at cases, timelines and uploads as the issuer's staff does. */
export class FlashCases {
  private readonly issuer: IssuerClient;

  constructor(private readonly context: StoryContext) {
    const { baseUrl, fetch } = context.staff('auditor', 'issuer');
    this.issuer = issuerClient({ baseUrl, fetch });
  }

  /** Newest first. */
  async of({ accountId }: HeldCard): Promise<CaseView[]> {
    const query = { accountId, limit: 50 };
    return (await answerOf(this.issuer.GET('/v1/disputes', { params: { query } }))).items;
  }

  detail(id: string): Promise<CaseDetail> {
    return answerOf(this.issuer.GET('/v1/disputes/{id}', { params: { path: { id } } }));
  }

  timeline({ accountId }: HeldCard): Promise<ChipTimeline> {
    const path = { accountId, psn: PSN };
    return answerOf(this.issuer.GET('/v1/chips/{accountId}/{psn}/timeline', { params: { path } }));
  }

  /** Waits until the cases of a card are as told. */
  until(what: string, card: HeldCard, isSo: (cases: readonly CaseView[]) => boolean): Promise<CaseView[]> {
    return eventually(what, () => this.of(card), isSo);
  }

  timelineUntil(what: string, card: HeldCard, isSo: (timeline: ChipTimeline) => boolean): Promise<ChipTimeline> {
    return eventually(what, () => this.timeline(card), isSo);
  }

  /** Waits until every upload of a card has been looked at, and gives them in the order they came. */
  uploads(card: HeldCard, count: number): Promise<UploadView[]> {
    const { baseUrl, fetch } = this.context.staff('auditor', 'clearing');
    const clearing = clearingClient({ baseUrl, fetch });
    const ask = async () => {
      const { items } = await answerOf(clearing.GET('/v1/ecash-uploads', { params: { query: { limit: 200 } } }));
      return items.filter(({ panMasked }) => panMasked === card.panMasked);
    };
    return eventually(
      `${count} uploads of ${card.panMasked}`,
      ask,
      (items) => items.length >= count && items.every(({ state }) => state !== 'received'),
    );
  }
}
