import { StaffController } from './staff.controller.js';

/** Accounts of a merchant's people. */
export const STAFF_CONTROLLERS = [StaffController];
