import { CLOCK, type Clock } from '@app/kernel';
import { type DynamicModule, Injectable, Module, type OnModuleDestroy } from '@nestjs/common';
import { BankController } from './bank.controller.js';
import { BankSimulator } from './bank-simulator.js';

export interface BankModuleSettings {
  /** YUFUKA_BANK_DIR. */
  readonly bankDir: string;
  readonly stateFile: string;
  readonly reserveAccount?: string;
  /** Gap between two rounds of the bank's own work; 0 leaves it to be told. */
  readonly workEveryMs?: number;
  readonly autoStatement?: boolean;
}

/** The reserve account of the sandbox, as docs/bank-files.md names it. */
export const SANDBOX_RESERVE_ACCOUNT = '99100000000000000017';

const WORK_EVERY_MS = 500;

@Injectable()
class BankLifetime implements OnModuleDestroy {
  constructor(private readonly bank: BankSimulator) {}

  async onModuleDestroy(): Promise<void> {
    await this.bank.stop();
  }
}

/** The bank of the sandbox with its HTTP counter. Needs the clock (`CLOCK`) of the application. */
@Module({})
export class BankModule {
  static forRoot(settings: BankModuleSettings): DynamicModule {
    const { workEveryMs = WORK_EVERY_MS } = settings;
    const open = async (clock: Clock) => {
      const bank = await BankSimulator.open({
        exchangeDir: settings.bankDir,
        stateFile: settings.stateFile,
        reserveAccount: settings.reserveAccount ?? SANDBOX_RESERVE_ACCOUNT,
        reserveName: '预付卡（沙箱）客户备付金',
        autoStatement: settings.autoStatement ?? true,
        clock,
      });
      if (workEveryMs > 0) bank.start(workEveryMs);
      return bank;
    };
    return {
      module: BankModule,
      controllers: [BankController],
      providers: [BankLifetime, { provide: BankSimulator, inject: [CLOCK], useFactory: open }],
      exports: [BankSimulator],
    };
  }
}
