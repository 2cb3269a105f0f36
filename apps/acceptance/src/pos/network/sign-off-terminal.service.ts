import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import { AcceptanceChanges } from '../../terminals/acceptance-changes.js';
import type { TerminalProfile } from '../../terminals/terminal-directory.service.js';
import { TerminalProfiles } from '../terminal-profiles.js';

/** Sign-off: until the next sign-in the terminal has no usable keys. */
@Injectable()
export class SignOffTerminal {
  constructor(
    private readonly transactor: Transactor,
    private readonly changes: AcceptanceChanges,
    private readonly profiles: TerminalProfiles,
  ) {}

  async signOff({ terminalId, terminalNo }: TerminalProfile): Promise<void> {
    await this.transactor.run(async () => {
      await this.transactor.query('UPDATE acceptance.terminal SET signed_on = false WHERE terminal_id = $1', [
        terminalId,
      ]);
      await this.changes.announce('acceptance_terminal', terminalNo);
    });
    this.profiles.changed(terminalNo);
  }
}
