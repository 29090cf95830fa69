import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Store } from '../store/openStore.ts';

/** What oidc-provider must remember (sessions, codes, grants), kept over restarts in the backend's database. */
export function sqliteAdapter(store: Store): (model: string) => Adapter {
  const { db } = store;
  const upsert = db.prepare(`
    INSERT INTO oidc_record (model, id, payload, grant_id, user_code, uid, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
      user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`);
  const sweep = db.prepare('DELETE FROM oidc_record WHERE expires_at < ?');
  const seconds = () => Math.floor(Date.now() / 1000);

  return (model) => {
    function found(row: Record<string, unknown> | undefined): AdapterPayload | undefined {
      if (row === undefined) return undefined;
      if (row.expires_at !== null && Number(row.expires_at) < seconds()) return undefined;
      return JSON.parse(String(row.payload));
    }
    const by = (column: 'id' | 'uid' | 'user_code') =>
      db.prepare(`SELECT payload, expires_at FROM oidc_record WHERE model = ? AND ${column} = ?`);
    return {
      async upsert(id, payload, expiresIn) {
        const expiresAt = expiresIn === undefined ? null : seconds() + expiresIn;
        store.transaction(() => {
          sweep.run(seconds() - 60);
          upsert.run(
            model,
            id,
            JSON.stringify(payload),
            payload.grantId ?? null,
            payload.userCode ?? null,
            payload.uid ?? null,
            expiresAt,
          );
        });
      },
      find: async (id) => found(by('id').get(model, id)),
      findByUid: async (uid) => found(by('uid').get(model, uid)),
      findByUserCode: async (userCode) => found(by('user_code').get(model, userCode)),
      async consume(id) {
        db.prepare(
          `UPDATE oidc_record SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`,
        ).run(seconds(), model, id);
      },
      async destroy(id) {
        db.prepare('DELETE FROM oidc_record WHERE model = ? AND id = ?').run(model, id);
      },
      async revokeByGrantId(grantId) {
        // Only what this adapter is of: the interaction of who is signing in now may carry the same grant.
        db.prepare('DELETE FROM oidc_record WHERE model = ? AND grant_id = ?').run(model, grantId);
      },
    };
  };
}
