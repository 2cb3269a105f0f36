import { HSM, type Hsm } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { isPlainTrack } from '../card-reading.rules.js';
import type { TerminalExchange } from '../exchange.js';

/**
 * Field 35 in clear. Terminals that got a track key encrypt, as the trade does, the 8 bytes (16 under SM4) of the packed
 * track that end one byte before its last. The specification leaves the place open, so a track that does not become
 * readable that way is taken as it came: some terminals have the key and send plain tracks.
 */
@Injectable()
export class TrackReading {
  constructor(@Inject(HSM) private readonly hsm: Hsm) {}

  async track2({ terminal, message }: TerminalExchange): Promise<string | undefined> {
    const track = message.fields[35];
    if (track === undefined || !terminal.tdk) return track;
    const blockBytes = terminal.algorithm === 'SM4' ? 16 : 8;
    const packedBytes = (track.length + 1) >> 1;
    const start = (packedBytes - 1 - blockBytes) * 2;
    if (start < 0) return track;
    const block = Buffer.from(track.slice(start, start + blockBytes * 2).replaceAll('=', 'D'), 'hex');
    const clear = (await this.hsm.decryptTrack(terminal.tdk, block)).toString('hex').toUpperCase().replaceAll('D', '=');
    const plain = track.slice(0, start) + clear + track.slice(start + blockBytes * 2);
    return isPlainTrack(plain) ? plain : track;
  }
}
