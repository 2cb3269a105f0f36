import { SIGNED_REQUESTS } from '@app/access';
import { Global, Module } from '@nestjs/common';
import { Merchants } from '../merchants/merchants.repository.js';
import { Sealer } from '../secrets/sealer.js';
import { CheckSignature } from './check-signature.service.js';
import { ClaimNonce } from './claim-nonce.service.js';
import { CreateSigningKey } from './create-signing-key.service.js';
import { SigningKeyDirectory } from './signing-key-directory.service.js';
import { SigningKeys } from './signing-keys.repository.js';
import { SigningKeysController } from './signing-keys.controller.js';

/** Signed requests. Global, because the guard of every route asks {@link SIGNED_REQUESTS}. */
@Global()
@Module({
  controllers: [SigningKeysController],
  providers: [
    CheckSignature,
    ClaimNonce,
    CreateSigningKey,
    Merchants,
    Sealer,
    SigningKeyDirectory,
    SigningKeys,
    { provide: SIGNED_REQUESTS, useExisting: CheckSignature },
  ],
  exports: [SIGNED_REQUESTS],
})
export class SigningModule {}
