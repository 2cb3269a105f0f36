import { Module } from '@nestjs/common';
import { ChangePassword } from './change-password.service.js';
import { PasswordController } from './password.controller.js';

/** The route by which everybody with a password changes it. One application serves it. */
@Module({ controllers: [PasswordController], providers: [ChangePassword] })
export class PasswordModule {}
