import { CLOCK, type Clock } from '@app/kernel';
import { type DynamicModule, Module } from '@nestjs/common';
import { SANDBOX_PLATFORM, type SandboxPlatform } from '../clock/sandbox-platform.port.js';
import { LabBench } from './lab-bench.js';
import { LabPlatform } from './lab-platform.service.js';
import { LabController } from './lab.controller.js';

export interface LabSettings {
  readonly platform: SandboxPlatform;
  /** Where the lab's terminals and chips keep what they remember. */
  readonly labDir: string;
}

/** The lab: how a newcomer sees the product work. */
@Module({})
export class LabModule {
  static forRoot({ platform, labDir }: LabSettings): DynamicModule {
    return {
      module: LabModule,
      controllers: [LabController],
      providers: [
        { provide: LabBench, useFactory: (clock: Clock) => new LabBench(labDir, clock), inject: [CLOCK] },
        { provide: SANDBOX_PLATFORM, useValue: platform },
        LabPlatform,
      ],
      exports: [LabBench],
    };
  }
}
