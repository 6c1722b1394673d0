import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** What the service logs in as: it owns its database and is no superuser. */
const APP_ROLE = 'last100_app';

/**
 * Gives the service a role of its own on a cluster of ours, and all that an earlier version made there as the
 * superuser. Its password is made anew with each start and kept nowhere. Returns the address to log in at.
 */
export async function makeAppRole(adminUrl: string): Promise<string> {
  const url = new URL(adminUrl);
  url.username = APP_ROLE;
  url.password = randomBytes(18).toString('base64url');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    await admin.query(
      `${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION
       PASSWORD '${url.password}'`,
    );
    await admin.query(HAND_OVER);
  } finally {
    await admin.end();
  }
  return url.href;
}

/** REASSIGN OWNED refuses the role that initdb made: objects go one by one, but for those of extensions. */
const HAND_OVER = `
DO $$
DECLARE statement text;
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO ${APP_ROLE}', current_database());
  FOR statement IN
    SELECT format('ALTER SCHEMA %I', nspname) FROM pg_namespace
    WHERE nspowner = current_user::regrole AND nspname !~ '^pg_' AND nspname <> 'information_schema'
    UNION ALL
    SELECT format('ALTER %s %s', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
      WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, c.oid::regclass)
    FROM pg_class c WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND relowner = current_user::regrole
      AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
      -- The sequence of a column goes with its table.
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
        AND d.deptype IN ('a', 'i', 'e'))
    UNION ALL
    SELECT format('ALTER ROUTINE %s', p.oid::regprocedure) FROM pg_proc p
    WHERE proowner = current_user::regrole AND pronamespace::regnamespace::text !~ '^(pg_|information_schema)'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
        AND d.deptype = 'e')
    UNION ALL
    SELECT format('ALTER TYPE %s', t.oid::regtype) FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE typowner = current_user::regrole AND typnamespace::regnamespace::text !~ '^(pg_|information_schema)'
      AND (typtype IN ('e', 'd', 'r') OR (typtype = 'c' AND c.relkind = 'c'))
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid
        AND d.deptype = 'e')
  LOOP
    EXECUTE statement || ' OWNER TO ${APP_ROLE}';
  END LOOP;
END
$$`;
