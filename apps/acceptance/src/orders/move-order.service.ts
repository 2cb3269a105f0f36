import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { NoteEvents } from '../notifications/note-events.service.js';
import { orderEventOf } from './order-events.js';
import type { OrderEvent } from './order.states.js';
import { type OrderChange, type OrderRow, Orders } from './orders.repository.js';

/** Takes a locked order one step on and writes down what its merchant will be told of it. */
@Injectable()
export class MoveOrder {
  constructor(
    private readonly orders: Orders,
    private readonly events: NoteEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async step(order: OrderRow, event: OrderEvent, change: OrderChange = {}): Promise<OrderRow> {
    const next = await this.orders.step(order, event, change);
    const told = next === order ? undefined : orderEventOf(next, this.clock.now());
    if (told) await this.events.note(told);
    return next;
  }
}
