import { type ChipAlgorithm } from '@app/ecash';
import { fen } from '@app/kernel';
import { openPersonalization, type PersonalizationAnswer, VirtualChip } from '../chip/index.js';
import { TransportSeal } from '../factory/index.js';

interface Script {
  readonly counterNo: number;
  readonly command: 'install' | 'personalize' | 'suspend' | 'resume' | 'delete';
  readonly chip?: {
    readonly pan: string;
    readonly psn: string;
    readonly expiryYymm: string;
    readonly algorithm: ChipAlgorithm;
    readonly elements: Readonly<Record<string, string>>;
    readonly keys: Readonly<Record<'ac' | 'mac', PersonalizationAnswer['ac']>>;
  };
}

type AppletState = 'empty' | 'installed' | 'active' | 'suspended';

/**
 * The secure element of a phone: executes the issuer's sealed scripts, each number once, and keeps its answer for when it
 * is asked again. What is not sealed for it, or is out of order, gets no answer.
 */
export class SecureElement {
  private applet: AppletState = 'empty';
  private virtualChip: VirtualChip | undefined;
  private counterNo = 0;
  private answer: Buffer | undefined;
  private losing = false;
  private readonly seal: TransportSeal;

  /** @param transportKeyHex the key its maker shares with the issuer */
  constructor(
    readonly serialNo: string,
    private readonly transportKeyHex: string,
  ) {
    this.seal = new TransportSeal(transportKeyHex, `yufuka-se/1/${serialNo}`);
  }

  get state(): AppletState {
    return this.applet;
  }

  /** The chip as terminals see it: none while it is suspended. */
  get chip(): VirtualChip | undefined {
    return this.applet === 'active' ? this.virtualChip : undefined;
  }

  /** The next answer never reaches the phone. */
  loseNextAnswer(): void {
    this.losing = true;
  }

  /**
   * Executes a script of that number, base64 both ways.
   * @returns undefined when the answer is lost, or there is none to give
   * @throws SealedDataError for a script that is not for this element and number
   */
  execute(counterNo: number, script: string): string | undefined {
    const { command, chip, ...told } = JSON.parse(
      this.seal.open(Buffer.from(script, 'base64'), `command/${counterNo}`).toString(),
    ) as Script;
    if (told.counterNo !== counterNo || counterNo < this.counterNo) return undefined;
    if (counterNo > this.counterNo) {
      const outcome = this.run(command, chip) ? 'done' : 'failed';
      this.answer = this.seal.seal(Buffer.from(JSON.stringify({ counterNo, outcome })), `answer/${counterNo}`);
      this.counterNo = counterNo;
    }
    if (this.losing) {
      this.losing = false;
      return undefined;
    }
    return this.answer?.toString('base64');
  }

  /** What became of a load's command, as the issuer is told. */
  loadResult(atc: number, taken: boolean): string {
    return this.seal.seal(Buffer.from(JSON.stringify({ atc, taken })), `load-result/${atc}`).toString('base64');
  }

  private run(command: Script['command'], chip: Script['chip']): boolean {
    switch (command) {
      case 'install':
        return this.move(['empty'], 'installed');
      case 'personalize':
        if (!chip || !this.move(['installed'], 'active')) return false;
        this.virtualChip = new VirtualChip(this.personalizationOf(chip));
        return true;
      case 'suspend':
        return this.move(['active'], 'suspended');
      case 'resume':
        return this.move(['suspended'], 'active');
      case 'delete':
        this.virtualChip = undefined;
        return this.move(['empty', 'installed', 'active', 'suspended'], 'empty');
    }
  }

  private move(from: readonly AppletState[], to: AppletState): boolean {
    if (!from.includes(this.applet)) return false;
    this.applet = to;
    return true;
  }

  private personalizationOf({ pan, psn, expiryYymm, algorithm, elements, keys }: NonNullable<Script['chip']>) {
    const answer = { psn, algorithm, transportKey: this.transportKeyHex, ...keys };
    return openPersonalization(answer, {
      pan,
      expiry: expiryYymm,
      capFen: fen(elements['9F77']!),
      perTransactionLimitFen: fen(elements['9F78']!),
      resetThresholdFen: fen(elements['9F6D']!),
    });
  }
}
