-- Reconciles every chip that is due until an instant in one statement, as far as sums alone do it. Along a chip's counts,
-- what an anchor tells less all that moved before it is the same number at every anchor exactly when nothing is missing
-- between any two of them: then there is nothing to decide, and the chip's mark goes. Whatever has more to it (a failed tap
-- or a case that is open, a load nobody knows the end of, a count with two cryptograms, money decided before) keeps its mark
-- with the reason, due at once, for the reconciliation of single chips.
-- Work may be split by account over several connections: part p_part of p_parts.
-- A mark that is renewed meanwhile stays: its row is another version than the one that was read.
CREATE FUNCTION chips.screen(p_now timestamptz, p_until timestamptz, p_part integer, p_parts integer)
RETURNS TABLE (screened bigint, explained bigint)
LANGUAGE plpgsql
AS $$
BEGIN
  RETURN QUERY
  WITH due AS MATERIALIZED (
    SELECT t.account_id, t.psn, t.xmin AS version FROM chips.to_reconcile t
    WHERE t.due_at <= p_until AND (p_parts = 1 OR mod(t.account_id, p_parts) = p_part)
  ), moved AS (
    -- Positions within a count: the balance before a tap 0, the tap 1, an online balance 2, the load after it 3.
    SELECT p.account_id, p.psn, p.atc * 4 AS pos, -p.amount_fen AS delta_fen, p.balance_before_fen AS told_fen, p.atc AS tap
    FROM chips.purchase p
    UNION ALL
    SELECT a.account_id, a.psn, a.atc * 4 + 2, 0, a.balance_fen, NULL FROM chips.anchor a
    UNION ALL
    SELECT l.account_id, l.psn, l.atc * 4 + 3,
      CASE WHEN l.outcome = 'DONE' THEN CASE l.kind WHEN 'load' THEN l.amount_fen ELSE -l.amount_fen END ELSE 0 END, NULL, NULL
    FROM chips.load l
  ), running AS (
    -- told before the debit of the same row, after everything else
    SELECT m.account_id, m.psn, m.told_fen, m.delta_fen,
      sum(m.delta_fen) OVER (PARTITION BY m.account_id, m.psn ORDER BY m.pos ROWS UNBOUNDED PRECEDING) AS sum_fen
    FROM moved m
    WHERE p_parts = 1 OR mod(m.account_id, p_parts) = p_part
  ), summed AS (
    SELECT r.account_id, r.psn, min(r.told_fen - r.sum_fen + r.delta_fen) = max(r.told_fen - r.sum_fen + r.delta_fen) AS even
    FROM running r GROUP BY r.account_id, r.psn
  ), unfinished AS MATERIALIZED (
    SELECT f.account_id, f.psn, 'FAILED_TAP' AS why FROM chips.flash_record f
    WHERE NOT EXISTS (SELECT FROM chips.resolution r
                      WHERE r.account_id = f.account_id AND r.psn = f.psn AND r.atc = f.atc AND r.kind = 'FLASH')
    UNION ALL
    SELECT c.account_id, c.psn, 'OPEN_CASE' FROM chips.dispute_case c WHERE c.closed_at IS NULL
    UNION ALL
    SELECT l.account_id, l.psn, 'LOAD_UNKNOWN' FROM chips.load l WHERE l.outcome = 'UNKNOWN'
    UNION ALL
    SELECT u.account_id, u.psn, 'CONFLICT' FROM chips.upload u
    WHERE u.queue = 'OFFLINE_CONFLICT' AND u.state = 'queued' AND u.account_id <> 0
    UNION ALL
    SELECT i.account_id, i.psn, 'CONFLICT' FROM chips.idle_count i
    JOIN chips.purchase p USING (account_id, psn, atc)
    UNION ALL
    SELECT r.account_id, r.psn, 'DECIDED_BEFORE' FROM chips.resolution r
    WHERE r.kind = 'DEBIT' OR r.outcome <> 'CLOSE'
  ), judged AS MATERIALIZED (
    SELECT d.account_id, d.psn, d.version,
      coalesce(min(o.why), CASE WHEN bool_and(s.even) IS FALSE THEN 'SUM_OPEN' END) AS why
    FROM due d
    LEFT JOIN summed s ON s.account_id = d.account_id AND s.psn = d.psn
    LEFT JOIN unfinished o ON o.account_id = d.account_id AND o.psn = d.psn
    GROUP BY d.account_id, d.psn, d.version
  ), cleared AS (
    DELETE FROM chips.to_reconcile t USING judged j
    WHERE t.account_id = j.account_id AND t.psn = j.psn AND t.xmin = j.version AND j.why IS NULL
    RETURNING t.account_id
  ), kept AS (
    UPDATE chips.to_reconcile t SET left_for = j.why, due_at = least(t.due_at, p_now) FROM judged j
    WHERE t.account_id = j.account_id AND t.psn = j.psn AND t.xmin = j.version AND j.why IS NOT NULL
  )
  SELECT (SELECT count(*) FROM judged), (SELECT count(*) FROM cleared);
END $$;
GRANT EXECUTE ON FUNCTION chips.screen(timestamptz, timestamptz, integer, integer) TO yufuka_app;
