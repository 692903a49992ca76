-- Counts for reports, kept in the transaction of what they count. Days are UTC, as the sheets' printed dates are.
CREATE FUNCTION day_of(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE RETURN (moment AT TIME ZONE 'UTC')::date;

CREATE FUNCTION count_handout() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM hold_chain(NEW.clinic_id);
  INSERT INTO handout_counts AS c (clinic_id, day, role, language, print_size, unanswered, issued, voided)
    VALUES (NEW.clinic_id, day_of(NEW.issued_at), NEW.issued_by_role, NEW.language, NEW.print_size, NEW.unanswered > 0, 1, 0)
    ON CONFLICT (clinic_id, day, role, language, print_size, unanswered) DO UPDATE SET issued = c.issued + 1;
  RETURN NULL;
END $$;

CREATE FUNCTION count_advice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO advice_counts AS c (clinic_id, day, block_version_id, role, given)
    SELECT h.clinic_id, day_of(h.issued_at), g.block_version_id, h.issued_by_role, count(*)
      FROM added g JOIN handouts h ON h.clinic_id = g.clinic_id AND h.id = g.handout_id GROUP BY 1, 2, 3, 4
    ON CONFLICT (clinic_id, day, block_version_id, role) DO UPDATE SET given = c.given + excluded.given;
  RETURN NULL;
END $$;

-- Advice put on before something was known overrides no rule; it is counted under the empty one.
CREATE FUNCTION count_overrides() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO override_counts AS c (clinic_id, day, rule_id, advice_key, reason, sheets)
    SELECT h.clinic_id, day_of(h.issued_at), coalesce(rule, ''), o.advice_key, o.reason, count(*)
      FROM added o JOIN handouts h ON h.clinic_id = o.clinic_id AND h.id = o.handout_id
      LEFT JOIN LATERAL unnest(o.rule_ids) rule ON true GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT (clinic_id, day, rule_id, advice_key, reason) DO UPDATE SET sheets = c.sheets + excluded.sheets;
  RETURN NULL;
END $$;

-- Of a voided sheet's teach-backs nothing is counted; a correction counts in the place of what it corrects.
CREATE FUNCTION count_teach_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM hold_chain(NEW.clinic_id);
  IF EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = NEW.clinic_id AND v.handout_id = NEW.handout_id) THEN
    RETURN NULL;
  END IF;
  UPDATE teach_back_counts c SET recorded = c.recorded - 1
    FROM teach_backs t
    WHERE t.id = NEW.corrects_id
      AND (c.clinic_id, c.day, c.result, c.learner) = (t.clinic_id, day_of(t.recorded_at), t.result, t.learner);
  INSERT INTO teach_back_counts AS c (clinic_id, day, result, learner, recorded)
    VALUES (NEW.clinic_id, day_of(NEW.recorded_at), NEW.result, NEW.learner, 1)
    ON CONFLICT (clinic_id, day, result, learner) DO UPDATE SET recorded = c.recorded + 1;
  RETURN NULL;
END $$;

CREATE FUNCTION count_void() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  h handouts;
BEGIN
  PERFORM hold_chain(NEW.clinic_id);
  SELECT * INTO h FROM handouts WHERE clinic_id = NEW.clinic_id AND id = NEW.handout_id;
  UPDATE handout_counts c SET voided = c.voided + 1
    WHERE (c.clinic_id, c.day, c.role, c.language, c.print_size, c.unanswered)
        = (h.clinic_id, day_of(h.issued_at), h.issued_by_role, h.language, h.print_size, h.unanswered > 0);
  UPDATE advice_counts c SET given = c.given - g.given
    FROM (SELECT block_version_id, count(*) AS given FROM advice_given WHERE handout_id = h.id GROUP BY 1) g
    WHERE (c.clinic_id, c.day, c.role) = (h.clinic_id, day_of(h.issued_at), h.issued_by_role)
      AND c.block_version_id = g.block_version_id;
  UPDATE override_counts c SET sheets = c.sheets - 1
    FROM handout_overrides o LEFT JOIN LATERAL unnest(o.rule_ids) rule ON true
    WHERE o.handout_id = h.id AND (c.clinic_id, c.day) = (h.clinic_id, day_of(h.issued_at))
      AND (c.rule_id, c.advice_key, c.reason) = (coalesce(rule, ''), o.advice_key, o.reason);
  UPDATE teach_back_counts c SET recorded = c.recorded - t.recorded
    FROM (SELECT day_of(t.recorded_at) AS day, t.result, t.learner, count(*) AS recorded FROM teach_backs t
          WHERE t.handout_id = h.id AND NOT EXISTS (SELECT FROM teach_backs later WHERE later.corrects_id = t.id
                                                    AND later.clinic_id = t.clinic_id AND later.handout_id = t.handout_id)
          GROUP BY 1, 2, 3) t
    WHERE c.clinic_id = h.clinic_id AND (c.day, c.result, c.learner) = (t.day, t.result, t.learner);
  RETURN NULL;
END $$;

-- What was issued before there were counts.
DO $$
DECLARE
  counted text;
BEGIN
  FOREACH counted IN ARRAY ARRAY['handouts', 'advice_given', 'handout_overrides', 'handout_counts', 'advice_counts',
                                 'override_counts'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', counted);
  END LOOP;
  INSERT INTO handout_counts
    SELECT clinic_id, day_of(issued_at), issued_by_role, language, print_size, unanswered > 0, count(*), 0
    FROM handouts GROUP BY 1, 2, 3, 4, 5, 6;
  INSERT INTO advice_counts
    SELECT h.clinic_id, day_of(h.issued_at), g.block_version_id, h.issued_by_role, count(*)
    FROM advice_given g JOIN handouts h ON h.id = g.handout_id GROUP BY 1, 2, 3, 4;
  INSERT INTO override_counts
    SELECT h.clinic_id, day_of(h.issued_at), coalesce(rule, ''), o.advice_key, o.reason, count(*)
    FROM handout_overrides o JOIN handouts h ON h.id = o.handout_id LEFT JOIN LATERAL unnest(o.rule_ids) rule ON true
    GROUP BY 1, 2, 3, 4, 5;
  FOREACH counted IN ARRAY ARRAY['handouts', 'advice_given', 'handout_overrides', 'handout_counts', 'advice_counts',
                                 'override_counts'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', counted);
  END LOOP;
END $$;

GRANT CREATE ON SCHEMA public TO plainleaf_keeper;
DO $$
DECLARE
  counting text;
BEGIN
  FOREACH counting IN ARRAY ARRAY['count_handout()', 'count_advice()', 'count_overrides()', 'count_teach_back()', 'count_void()'] LOOP
    EXECUTE 'ALTER FUNCTION ' || counting || ' OWNER TO plainleaf_keeper';
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM plainleaf_keeper;

CREATE TRIGGER counted AFTER INSERT ON handouts FOR EACH ROW EXECUTE FUNCTION count_handout();
CREATE TRIGGER counted AFTER INSERT ON advice_given REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_advice();
CREATE TRIGGER counted AFTER INSERT ON handout_overrides REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_overrides();
CREATE TRIGGER counted AFTER INSERT ON teach_backs FOR EACH ROW EXECUTE FUNCTION count_teach_back();
CREATE TRIGGER counted AFTER INSERT ON handout_voids FOR EACH ROW EXECUTE FUNCTION count_void();
