import { doc, type Firestore, getCountFromServer, getDoc, getDocs, type Query } from 'firebase/firestore';

/** Reads one document, which must be there: a denied look at nothing would show nothing. */
export async function readDocument(db: Firestore, path: string): Promise<void> {
  const snapshot = await getDoc(doc(db, path));
  if (!snapshot.exists()) throw new Error(`nothing is stored at ${path}`);
}

/**
 * Reads a list and counts it: both must be judged alike, as a count tells of documents that nobody shows. The list must
 * not be empty.
 */
export async function readList(list: Query): Promise<void> {
  const [documents, count] = await Promise.allSettled([getDocs(list), getCountFromServer(list)]);
  if (documents.status !== count.status) {
    throw new Error(`a list is ${documents.status} where its count is ${count.status}`);
  }
  if (documents.status === 'rejected') throw documents.reason;
  if (documents.value.empty) throw new Error('the list is empty');
}
