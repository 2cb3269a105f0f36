import { AccessModule } from '@app/access';
import { DatabaseModule, type DatabaseSettings } from '@app/database';
import { SecurityModule } from '@app/security';
import { type DynamicModule, Module } from '@nestjs/common';
import { BankModule } from './bank/index.js';
import { ClockController } from './clock/clock.controller.js';
import { CloseBusinessDay } from './clock/close-business-day.service.js';
import { MoveClock } from './clock/move-clock.service.js';
import { SANDBOX_PLATFORM, type SandboxPlatform } from './clock/sandbox-platform.port.js';
import { EntranceBoard } from './entrances/entrance-board.js';
import { MessageBox } from './messages/message-box.js';
import { MessageController } from './messages/message.controller.js';
import { EntranceController } from './entrances/entrance.controller.js';
import { LabModule } from './lab/index.js';

export interface SandboxSettings {
  readonly database: DatabaseSettings;
  readonly platform: SandboxPlatform;
  readonly entrances: EntranceBoard;
  readonly messages: MessageBox;
  readonly hsmKeyFile: string;
  readonly bankDir: string;
  readonly bankStateFile: string;
  /** Of the lab's terminals and chips. */
  readonly labDir: string;
}

/** What the sandbox adds to the platform: the clock's hand, the bank, the staff's first logins, the way in, and the lab. */
@Module({})
export class SandboxModule {
  static forRoot(settings: SandboxSettings): DynamicModule {
    return {
      module: SandboxModule,
      imports: [
        DatabaseModule.forRoot({
          ...settings.database,
          applicationName: 'yufuka-sandbox',
          entities: [],
          poolSize: 4,
          sandbox: true,
        }),
        SecurityModule.forRoot({ sandbox: true, storageKeyFile: settings.hsmKeyFile }),
        AccessModule.forRoot({ sandbox: true }),
        BankModule.forRoot({ bankDir: settings.bankDir, stateFile: settings.bankStateFile }),
        LabModule.forRoot({ platform: settings.platform, labDir: settings.labDir }),
      ],
      controllers: [ClockController, EntranceController, MessageController],
      providers: [
        MoveClock,
        CloseBusinessDay,
        { provide: SANDBOX_PLATFORM, useValue: settings.platform },
        { provide: EntranceBoard, useValue: settings.entrances },
        { provide: MessageBox, useValue: settings.messages },
      ],
    };
  }
}
