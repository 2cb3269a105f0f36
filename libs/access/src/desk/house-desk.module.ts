import { Module } from '@nestjs/common';
import { ChangeUser } from './change-user.service.js';
import { CustomerPeople } from './customer-people.service.js';
import { FirstPasswords } from './first-password.service.js';
import { ParametersController } from './parameters.controller.js';
import { Parameters } from './parameters.service.js';
import { ReadUsers } from './read-users.service.js';
import { UsersController } from './users.controller.js';

/** The routes by which users and parameters are kept. One application serves them; needs the security module. */
@Module({
  controllers: [UsersController, ParametersController],
  providers: [ChangeUser, CustomerPeople, FirstPasswords, Parameters, ReadUsers],
  exports: [CustomerPeople],
})
export class HouseDeskModule {}
