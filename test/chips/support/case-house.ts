import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Role, Users } from '@app/access';
import { LoadAuthorization } from '@app/authorization';
import { ChipTimelines, type ChipRef } from '@app/chips';
import { moveSandboxClock } from '@app/database';
import { startApp } from '@app/http';
import { chinaInstant, CLOCK, type Clock } from '@app/kernel';
import { Ledger } from '@app/ledger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ClearingModule } from '../../../apps/clearing/src/app.module.js';
import { type Caller } from '../../issuer/support/caller.js';
import { logIn, until } from '../../issuer/support/issuer-fixture.js';
import { House } from '../../pos/support/house.js';
import { ChipFacts } from './chip-facts.js';

const PASSWORD = 'correct horse battery';
/** How far a clock may have run on until it is looked at. */
const CLOCK_RUNS_MS = 60_000;

/** A case as the APIs show it. */
export interface CaseAnswer {
  readonly caseId: string;
  readonly caseNo: string;
  readonly state: string;
  readonly subject: string;
  readonly outcome: string | null;
  readonly basis: string | null;
  readonly waitsFor: string | null;
  readonly merchantDueOn: string | null;
  readonly dueOn: string;
  readonly breached: boolean;
  readonly chainIntact: boolean;
  readonly version: number;
  readonly steps: readonly { action: string; toState: string; actorName: string; reason: { zh: string; en: string } }[];
}

/** All three rooms on one database, as they run, and hands to tell what became known of chips. */
export class CaseHouse {
  private constructor(
    readonly house: House,
    readonly clearing: NestFastifyApplication,
    readonly facts: ChipFacts,
    /** People who had no part in what the first two did, and one with both roles. */
    readonly others: { readonly maker: Caller; readonly checker: Caller; readonly both: Caller },
    private readonly bankDir: string,
  ) {}

  static async open(): Promise<CaseHouse> {
    const house = await House.open();
    const bankDir = mkdtempSync(join(tmpdir(), 'yufuka-cases-'));
    const { appUrl, ownerUrl } = house.database;
    const clearing = await startApp({
      name: 'clearing',
      module: ClearingModule.forRoot({
        database: { url: appUrl, ownerUrl },
        sandbox: true,
        hsmKeyFile: house.keyFile,
        bankDir,
        reserveAccount: '99100000000000000017',
        pollBankMs: 60_000,
        sweepChipsMs: 300,
      }),
      port: 0,
      sandbox: true,
      logLevel: 'silent',
    });
    const { app, url } = house.issuer;
    const person = async (login: string, ...roles: Role[]): Promise<Caller> => {
      await app.get(Users).create({ login, password: PASSWORD, name: login, roles });
      return logIn(url, login, PASSWORD);
    };
    const others = {
      maker: await person('maker2', 'ops_maker'),
      checker: await person('checker2', 'ops_checker'),
      both: await person('both', 'ops_maker', 'ops_checker'),
    };
    const owner = (sql: string, parameters?: unknown[]) => house.rows<never>(sql, parameters);
    const clock = app.get<Clock>(CLOCK);
    const facts = new ChipFacts(owner, app.get(Ledger), app.get(ChipTimelines), app.get(LoadAuthorization), () =>
      clock.now(),
    );
    return new CaseHouse(house, clearing, facts, others, bankDir);
  }

  /** Someone who was made at the issuer, logged in at clearing. */
  async atClearing(login: string): Promise<Caller> {
    return logIn(await this.clearing.getUrl(), login, PASSWORD);
  }

  async close(): Promise<void> {
    await this.clearing.close();
    await this.house.close();
    rmSync(this.bankDir, { recursive: true, force: true });
  }

  async goTo(date: string, time = '10:00:00'): Promise<void> {
    const instant = chinaInstant(date, time);
    await moveSandboxClock((sql, parameters) => this.house.issuer.owner.query(sql, parameters), instant);
    for (const app of [this.house.issuer.app, this.house.acceptance, this.clearing]) {
      await until(
        async () => app.get<Clock>(CLOCK).now(),
        // Also when it goes back: an application that still has the later time has not looked yet.
        (now) => now >= instant && now.getTime() - instant.getTime() < CLOCK_RUNS_MS,
      );
    }
  }

  /** A chip with 200.00 on it since count 1. */
  async loadedChip(): Promise<ChipRef> {
    const chip = await this.facts.chip();
    await this.facts.load(chip, 1, 20_000);
    return chip;
  }

  /** Until a case of the chip is as asked. */
  async caseOf(chip: ChipRef, satisfies: (one: CaseAnswer) => boolean = () => true): Promise<CaseAnswer> {
    const find = async (): Promise<CaseAnswer | undefined> => {
      const { items } = await this.house.issuer.auditor.get<{ items: CaseAnswer[] }>(
        `/v1/disputes?accountId=${chip.accountId}`,
      );
      return items.find(satisfies);
    };
    const found = await until(find, (one) => one !== undefined);
    return this.house.issuer.auditor.get(`/v1/disputes/${found!.caseId}`);
  }

  /** Proposes a decision and has another person approve it. */
  async decide(
    caseId: string,
    outcome: string,
    by: { maker: Caller; checker: Caller } = this.house.issuer,
  ): Promise<CaseAnswer> {
    const { approvalId } = await by.maker.post<{ approvalId: string }>(
      `/v1/disputes/${caseId}/decisions`,
      { outcome, reason: { zh: '查看监控后决定', en: 'decided after looking at the camera' } },
      202,
    );
    await by.checker.post(`/v1/approvals/${approvalId}/approve`, {}, 200);
    return this.house.issuer.auditor.get(`/v1/disputes/${caseId}`);
  }
}
