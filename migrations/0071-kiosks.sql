-- Terminals where nobody stands behind, and those of agents: cash goes into a card up to a day's limit there (R-KIOSK).
ALTER TABLE acceptance.terminal ADD COLUMN kiosk boolean NOT NULL DEFAULT false;
