import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import '../holder.css';

const DIGITS = 6;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/**
 * A keypad for a PIN; the machine's own keys work, too. No input field: nothing remembers, suggests or reads out what is typed.
 * @param onWhole hears the PIN when its last digit is there
 */
export function PinKeypad(props: {
  pin: string;
  disabled: boolean;
  onType: (pin: string) => void;
  onWhole: (pin: string) => void;
}) {
  const { pin, disabled, onType, onWhole } = props;
  const { t } = useTranslation('holder');
  const add = (digit: string) => {
    if (disabled || pin.length >= DIGITS) return;
    onType(pin + digit);
    if (pin.length + 1 === DIGITS) onWhole(pin + digit);
  };
  const erase = () => !disabled && onType(pin.slice(0, -1));
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) add(event.key);
      else if (event.key === 'Backspace') erase();
    };
    window.addEventListener('keydown', typed);
    return () => window.removeEventListener('keydown', typed);
  });
  return (
    <div>
      <div className="pin-dots" role="status" aria-label={t('logIn.digitsTyped', { count: pin.length })}>
        {Array.from({ length: DIGITS }, (_, at) => (
          <span key={at} className={at < pin.length ? 'filled' : ''} />
        ))}
      </div>
      <div className="keypad" role="group" aria-label={t('logIn.pin')}>
        {KEYS.map((digit) => (
          <button key={digit} type="button" disabled={disabled} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className="keypad-word" disabled={disabled} onClick={() => onType('')}>
          {t('logIn.clear')}
        </button>
        <button type="button" disabled={disabled} onClick={() => add('0')}>
          0
        </button>
        <button type="button" className="keypad-word" disabled={disabled} onClick={erase}>
          {t('logIn.erase')}
        </button>
      </div>
    </div>
  );
}
