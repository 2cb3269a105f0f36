import type { ThemeConfig } from 'antd';

/** White ground, one accent, colour only for state; every grey reads at 4.5:1 on white and on the grey of a selected row. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    colorText: '#1f2733',
    colorTextSecondary: '#4a5565',
    colorTextTertiary: '#5b6675',
    colorTextDescription: '#5b6675',
    colorTextPlaceholder: '#667080',
    colorError: '#b3261e',
    colorSuccess: '#1b6e3c',
    colorWarning: '#8a5a00',
    colorWarningBg: '#fff6dd',
    colorWarningBorder: '#ecd08a',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: 'var(--font)',
    wireframe: false,
    // Who asks their system for stillness gets it here, too.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: { Table: { headerColor: '#4a5565', cellPaddingBlockMD: 8 } },
};

/** The nonce of this very page: Ant Design writes style sheets at run time, and the browser takes none without it. */
export const STYLE_NONCE = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Parts of Ant Design write a style sheet without asking for the nonce (locking the scroll under a dialog). They get it, too. */
export function giveStylesTheNonce(): void {
  const create = document.createElement.bind(document) as (
    name: string,
    options?: ElementCreationOptions,
  ) => HTMLElement;
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = STYLE_NONCE;
    return element;
  }) as typeof document.createElement;
}
