import QRCode from 'qrcode';

/** A quarter of the picture may be dirty or torn: printed codes stand on counters for years. */
const CORRECTION = 'Q' as const;
/** White modules around the code, as the standard wants them. */
const QUIET_ZONE = 4;
const PNG_MODULE_PIXELS = 12;

export function qrPng(content: string): Promise<Buffer> {
  return QRCode.toBuffer(content, { errorCorrectionLevel: CORRECTION, margin: QUIET_ZONE, scale: PNG_MODULE_PIXELS });
}

export function qrSvg(content: string): Promise<string> {
  return QRCode.toString(content, { type: 'svg', errorCorrectionLevel: CORRECTION, margin: QUIET_ZONE });
}

/** The dark modules of a code, row by row; without the quiet zone. */
export function qrModules(content: string): readonly (readonly boolean[])[] {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: CORRECTION });
  return Array.from({ length: modules.size }, (_row, y) =>
    Array.from({ length: modules.size }, (_column, x) => modules.get(y, x) === 1),
  );
}
