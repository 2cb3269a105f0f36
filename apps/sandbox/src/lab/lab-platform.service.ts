import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@app/kernel';
import { randomUUID } from 'node:crypto';
import { SANDBOX_PLATFORM, type SandboxPlatform } from '../clock/sandbox-platform.port.js';
import { Api } from '../platform/api.js';
import { LabBench } from './lab-bench.js';
import type { Words } from './recorders/field-view.js';

/** A case as the page needs it. */
export interface CaseBelief {
  readonly caseId: string;
  readonly caseNo: string;
  readonly state: string;
  readonly waitsFor: string | null;
  readonly outcome: string | null;
  readonly reason: Words | null;
  readonly amountFen: number;
  readonly openedBy: string;
  readonly openedAt: string;
}

/** What the platform believes of a card now; the truth of its chip beside it. */
export interface Beliefs {
  readonly cardId: string;
  readonly accountFen: number;
  /** Nothing for a stripe. */
  readonly chip: {
    readonly shadowFen: number;
    readonly trueFen: number;
    readonly timeline: unknown;
  } | null;
  /** The latest case, if there ever was one. */
  readonly case: CaseBelief | null;
}

interface CardAnswer {
  readonly account: { readonly accountId: string; readonly balanceFen: number };
}

/** Asks the issuer, by its public API, what it knows; and takes a holder's complaint to it. */
@Injectable()
export class LabPlatform {
  private readonly apis = new Map<string, Api>();

  constructor(
    private readonly bench: LabBench,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SANDBOX_PLATFORM) private readonly platform: SandboxPlatform,
  ) {}

  async beliefs(cardId: string): Promise<Beliefs> {
    const card = this.bench.card(cardId);
    const auditor = this.issuer('auditor');
    const { account } = await auditor.get<CardAnswer>(`/v1/cards/${cardId}`);
    const { items } = await auditor.get<{ items: CaseBelief[] }>(`/v1/disputes?accountId=${account.accountId}&limit=1`);
    const psn = card.plan.chip?.psn;
    const timeline = psn
      ? await auditor.get<{ shadowFen: number }>(`/v1/chips/${account.accountId}/${psn}/timeline`)
      : undefined;
    return {
      cardId,
      accountFen: account.balanceFen,
      chip: timeline ? { shadowFen: timeline.shadowFen, trueFen: card.chip!.state.balanceFen, timeline } : null,
      case: items[0] ?? null,
    };
  }

  /** The holder phones the issuer: the tap failed and the card was charged. */
  async complain(cardId: string, amountFen: number): Promise<{ readonly caseNo: string }> {
    const tap = this.bench.failedTap(cardId);
    const { merchantId, name } = this.bench.terminal(tap?.terminal ?? 'gate').plan;
    const { caseNo } = await this.issuer('ops.maker').post<{ caseNo: string }>(
      '/v1/disputes',
      {
        cardId,
        tappedAt: tap?.at ?? this.clock.now().toISOString(),
        amountFen: tap?.amountFen ?? amountFen,
        place: name.zh,
        merchantId,
        words: '闸机提示失败，但卡里的钱少了',
        refundTo: 'account',
        from: 'holder',
      },
      randomUUID(),
    );
    this.bench.complained(cardId);
    return { caseNo };
  }

  private issuer(login: 'ops.maker' | 'auditor'): Api {
    const api = this.apis.get(login) ?? new Api(this.platform.endpoints.issuer, this.platform.credentialsOf(login));
    this.apis.set(login, api);
    return api;
  }
}
