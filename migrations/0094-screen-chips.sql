-- Reconciles every chip that is due until an instant in one statement, as far as sums alone do it. Along a chip's counts,
-- what an anchor tells less all that moved before it is the same number at every anchor exactly when nothing is missing
-- between any two of them: then there is nothing to decide, and the chip's mark goes. Whatever has more to it (a failed tap
-- or a case that is open, a load nobody knows the end of, a count with two cryptograms, money decided before) keeps its mark
-- with the reason, due at once, for the reconciliation of single chips.
-- Work may be split by account over several connections: part p_part of p_parts.
-- A mark that is renewed meanwhile stays: its row is another version than the one that was read.
-- Sums run in double precision, which holds every sum of fen exactly, and sequence numbers are sorted as numbers: both are
-- several times quicker than numeric and text.
CREATE FUNCTION chips.screen(p_now timestamptz, p_until timestamptz, p_part integer, p_parts integer)
RETURNS TABLE (screened bigint, explained bigint)
LANGUAGE plpgsql
SET work_mem = '128MB'
AS $$
DECLARE
  -- Looking few chips up one by one is quicker than reading everything; after a big upload it is the other way round.
  v_few boolean := 4 * (SELECT count(*) FROM chips.to_reconcile WHERE due_at <= p_until)
    < (SELECT reltuples FROM pg_class WHERE oid = 'chips.chip'::regclass);
  v_mine text := CASE WHEN v_few THEN '(account_id, psn) IN (SELECT account_id, psn FROM due)'
    WHEN p_parts = 1 THEN 'true' ELSE 'mod(account_id, $3) = $4' END;
BEGIN
  RETURN QUERY EXECUTE replace($query$
    WITH due AS MATERIALIZED (
      SELECT t.account_id, t.psn, t.xmin AS version FROM chips.to_reconcile t
      WHERE t.due_at <= $2 AND ($3 = 1 OR mod(t.account_id, $3) = $4)
    ), moved AS (
      -- Positions within a count: the balance before a tap and the tap 0, an online balance 2, the load after it 3.
      SELECT account_id, psn::integer AS psn, atc * 4 AS pos, -amount_fen::float8 AS delta_fen, balance_before_fen::float8 AS told_fen
      FROM chips.purchase WHERE {mine}
      UNION ALL
      SELECT account_id, psn::integer, atc * 4 + 2, 0::float8, balance_fen::float8 FROM chips.anchor WHERE {mine}
      UNION ALL
      SELECT account_id, psn::integer, atc * 4 + 3, CASE kind WHEN 'load' THEN amount_fen ELSE -amount_fen END::float8, NULL
      FROM chips.load WHERE outcome = 'DONE' AND {mine}
    ), running AS (
      SELECT account_id, psn, told_fen + delta_fen
          - sum(delta_fen) OVER (PARTITION BY account_id, psn ORDER BY pos ROWS UNBOUNDED PRECEDING) AS start_fen
      FROM moved
    ), uneven AS (
      SELECT account_id, psn FROM running GROUP BY account_id, psn HAVING min(start_fen) <> max(start_fen)
    ), unfinished AS (
      SELECT e.account_id, e.psn, min(e.why) AS why FROM (
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
        SELECT i.account_id, i.psn, 'CONFLICT' FROM chips.idle_count i JOIN chips.purchase p USING (account_id, psn, atc)
        UNION ALL
        SELECT r.account_id, r.psn, 'DECIDED_BEFORE' FROM chips.resolution r WHERE r.kind = 'DEBIT' OR r.outcome <> 'CLOSE'
      ) e GROUP BY e.account_id, e.psn
    ), judged AS MATERIALIZED (
      SELECT d.account_id, d.psn, d.version, coalesce(o.why, CASE WHEN s.psn IS NOT NULL THEN 'SUM_OPEN' END) AS why
      FROM due d
      LEFT JOIN uneven s ON s.account_id = d.account_id AND s.psn = d.psn::integer
      LEFT JOIN unfinished o ON o.account_id = d.account_id AND o.psn = d.psn
    ), cleared AS (
      DELETE FROM chips.to_reconcile t USING judged j
      WHERE t.account_id = j.account_id AND t.psn = j.psn AND t.xmin = j.version AND j.why IS NULL
      RETURNING t.account_id
    ), kept AS (
      UPDATE chips.to_reconcile t SET left_for = j.why, due_at = least(t.due_at, $1) FROM judged j
      WHERE t.account_id = j.account_id AND t.psn = j.psn AND t.xmin = j.version AND j.why IS NOT NULL
    )
    SELECT (SELECT count(*) FROM judged), (SELECT count(*) FROM cleared)
  $query$, '{mine}', v_mine) USING p_now, p_until, p_parts, p_part;
END $$;
GRANT EXECUTE ON FUNCTION chips.screen(timestamptz, timestamptz, integer, integer) TO yufuka_app;
