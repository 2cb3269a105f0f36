import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
];
const MISSING = `No Chromium was found for the browser tests. Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install
--cask chromium) or name yours: CHROMIUM_PATH=/path/to/chromium npm run test:browser`;

/** The browser on this machine. @throws Error that tells how to get one */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named
    ? [named]
    : PLACES.flatMap((place) => [...NAMES, 'Google Chrome', 'Chromium'].map((name) => join(place, name)));
  const found = candidates.find(isProgram);
  if (!found) throw new Error(named ? `CHROMIUM_PATH=${named} is no program` : MISSING);
  return found;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
