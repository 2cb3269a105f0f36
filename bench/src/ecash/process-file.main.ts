import { AccessModule } from '@app/access';
import { ChipsModule, ProcessFiles } from '@app/chips';
import { DatabaseModule } from '@app/database';
import { JobsModule } from '@app/jobs';
import { SecurityModule } from '@app/security';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** Processes the files that wait, as clearing's job does, and ends. */
const url = process.env.DATABASE_URL!;

@Module({
  imports: [
    DatabaseModule.forRoot({ url, ownerUrl: url, applicationName: 'bench-ecash', entities: [], sandbox: false }),
    SecurityModule.forRoot({ sandbox: true, storageKeyFile: process.env.YUFUKA_HSM_KEY_FILE }),
    AccessModule.forRoot({ sandbox: true }),
    JobsModule.forRoot({ app: 'clearing', databaseUrl: url, ownerless: true }),
    ChipsModule,
  ],
})
class ProcessingModule {}

const app = await NestFactory.createApplicationContext(ProcessingModule, { logger: ['error', 'warn'] });
await app.init();
process.send?.({ ready: true, rss: process.memoryUsage().rss });
await app.get(ProcessFiles).run();
await app.close();
process.exit(0);
