import { ApiAnswer, Public } from '@app/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Message, MessageBox } from './message-box.js';

const listQuery = z.object({ to: z.string().max(20).optional().describe('one phone’s') });
const listAnswer = z.object({ items: z.array(z.object({ to: z.string(), text: z.string(), at: z.iso.datetime() })) });

/** What the sandbox's phones have received: no message leaves the machine. */
@ApiTags('sandbox')
@Public()
@Controller('v1/messages')
export class MessageController {
  constructor(private readonly box: MessageBox) {}

  @ApiOperation({ summary: 'Text messages, newest first' })
  @Get()
  @ApiAnswer(listAnswer)
  list(@Query({ schema: listQuery }) { to }: z.output<typeof listQuery>): { items: Message[] } {
    return { items: this.box.list(to) };
  }
}
