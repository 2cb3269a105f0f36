// People, companies and numbers of the story. All are made up: passports of no country, credit codes of a region that does not exist.

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A unified social credit code (GB 32100) with its check character. @param body its first 17 characters */
export function creditCode(body: string): string {
  const sum = [...body].reduce(
    (total, character, at) => total + CREDIT_ALPHABET.indexOf(character) * CREDIT_WEIGHTS[at]!,
    0,
  );
  return body + CREDIT_ALPHABET[(31 - (sum % 31)) % 31]!;
}

const FAMILY = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫'];
const GIVEN = ['安然', '明远', '书雅', '子墨', '若水', '思源', '晓岚', '嘉禾', '知行', '乐天'];

export interface Recipient {
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly kind: '记名' | '不记名';
  readonly faceYuan: string;
  readonly note: string;
}

const NAMED_FACES = ['500.00', '1000.00', '2000.00', '5000.00'];
const ANONYMOUS_FACES = ['100.00', '200.00', '500.00', '1000.00'];

/** The company's 300 colleagues: every fifth gets a named card. */
export function recipients(count: number): Recipient[] {
  return Array.from({ length: count }, (_, index) => {
    const named = index % 5 === 0;
    const name = FAMILY[index % FAMILY.length]! + GIVEN[Math.floor(index / FAMILY.length) % GIVEN.length]!;
    return {
      name,
      idType: named ? '护照' : '',
      idNumber: named ? `YF${String(index + 1).padStart(7, '0')}` : '',
      phone: `138000${String(index).padStart(5, '0')}`,
      kind: named ? '记名' : '不记名',
      faceYuan: named
        ? NAMED_FACES[(index / 5) % NAMED_FACES.length]!
        : ANONYMOUS_FACES[index % ANONYMOUS_FACES.length]!,
      note: index % 50 === 0 ? '春节福利' : '',
    };
  });
}
