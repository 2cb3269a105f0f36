import { Module } from '@nestjs/common';
import { ResetSecondFactorService } from './reset-second-factor.service.js';
import { SecondFactorController } from './second-factor.controller.js';

/** The routes by which the issuer's people set up their second factor. One application serves them; needs the security module. */
@Module({ controllers: [SecondFactorController], providers: [ResetSecondFactorService] })
export class SecondFactorModule {}
