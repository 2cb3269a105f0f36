import { ApiAnswer, Public } from '@app/http';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EntranceBoard, type OpenEntrance } from './entrance-board.js';

const listAnswer = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      login: z.string(),
      password: z.string(),
      secret: z.string().optional(),
      cardNumber: z.string().optional().describe('of a holder; the password is the PIN then'),
      code: z.string().nullable().describe('of the authenticator, now'),
    }),
  ),
});

/** Who can log in to the sandbox, for anyone to try: nothing in it is real. */
@ApiTags('sandbox')
@Public()
@Controller('v1/entrances')
export class EntranceController {
  constructor(private readonly board: EntranceBoard) {}

  @Get()
  @ApiAnswer(listAnswer)
  list(): { items: OpenEntrance[] } {
    return { items: this.board.list() };
  }
}
