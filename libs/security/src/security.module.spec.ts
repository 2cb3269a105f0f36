import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '@app/database';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import { KeyRing, PanVault, SecurityModule } from './index.js';

const PAN = '6666990100002223';

describe('the keys of the platform', () => {
  let database: TestDatabase;
  let folder: string;
  const started: TestingModule[] = [];

  const start = async (keyFile: string) => {
    const module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({
          url: database.appUrl,
          ownerUrl: database.ownerUrl,
          applicationName: 'security-spec',
          entities: [],
          sandbox: false,
        }),
        SecurityModule.forRoot({ sandbox: true, storageKeyFile: join(folder, keyFile) }),
      ],
    }).compile();
    started.push(module);
    return module;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'yufuka-keys-'));
  });
  afterAll(async () => {
    await Promise.all(started.map((module) => module.close()));
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('are made once by applications that start together, and found again', async () => {
    const [one, other] = await Promise.all([start('storage.key'), start('storage.key')]);
    const cipher = await one.get(PanVault).encryptPan(PAN);
    expect(await other.get(PanVault).decryptPan(cipher)).toBe(PAN);
    expect(await other.get(PanVault).panHash(PAN)).toEqual(await one.get(PanVault).panHash(PAN));
    expect(other.get(KeyRing).key('pin-verification')).toEqual(one.get(KeyRing).key('pin-verification'));
  });

  it('stop the start of an application with another storage key', async () => {
    await expect(start('other.key')).rejects.toMatchObject({ code: 'KEY_UNREADABLE' });
  });
});
