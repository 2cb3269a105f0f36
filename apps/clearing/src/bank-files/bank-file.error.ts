import { type Bilingual, Refusal, type RefusalDetail } from '@app/kernel';

/** Faults found in one file are listed up to here: a wrong file has thousands. */
const DETAILS_MAX = 50;

/** Gathers what is wrong with a file of the bank, each with its row (1-based line) and column. */
export class FileFaults {
  private readonly found: RefusalDetail[] = [];

  get any(): boolean {
    return this.found.length > 0;
  }

  add(row: number, column: string, code: string, message: Bilingual): void {
    if (this.found.length < DETAILS_MAX) this.found.push({ row, field: column, code, message });
  }

  /** @throws Refusal `BANK_FILE_REFUSED` when anything was found: such a file is refused whole */
  throwIfAny(): void {
    if (this.any) throw bankFileRefused(this.found);
  }
}

/** The refusal of a whole file: nothing of it is recorded as movement, nothing is posted. */
export function bankFileRefused(details: readonly RefusalDetail[]): Refusal {
  const [first] = details;
  const place = first?.row === undefined ? '' : `${first.row}`;
  return new Refusal(
    'BANK_FILE_REFUSED',
    {
      zh: `银行文件整体拒收，未记账${place && `：第 ${place} 行`} ${first?.message.zh ?? ''}`.trim(),
      en: `the bank file is refused whole, nothing was posted${place && `: line ${place}`} ${first?.message.en ?? ''}`.trim(),
    },
    { rule: 'R-TRACE', details },
  );
}

/** The refusal of a file for one reason. @param row 1-based line the reason shows at */
export function refusedFor(code: string, message: Bilingual, row = 1, column = 'file'): Refusal {
  return bankFileRefused([{ code, message, row, field: column }]);
}
