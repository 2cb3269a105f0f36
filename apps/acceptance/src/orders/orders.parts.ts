import { CloseOrder } from './close-order.service.js';
import { ConfirmOrder } from './confirm-order.service.js';
import { CreateOrder } from './create-order.service.js';
import { FinishOrders } from './finish-orders.service.js';
import { MoveOrder } from './move-order.service.js';
import { Orders } from './orders.repository.js';
import { OrdersController } from './orders.controller.js';
import { SettleAttempt } from './settle-attempt.service.js';

/** What payment orders consist of. */
export const ORDER_CONTROLLERS = [OrdersController];
export const ORDER_PROVIDERS = [CloseOrder, ConfirmOrder, CreateOrder, FinishOrders, MoveOrder, Orders, SettleAttempt];
