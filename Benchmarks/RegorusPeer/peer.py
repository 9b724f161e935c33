"""Evaluates flat rules with regorus, a round for every line on standard input.

    peer.py RULES DOCUMENTS RESULTS COUNT

Answers each line with two processor times in seconds: of eval_query, and of set_input, which builds regorus' own
value from a Python dict. Reading the documents is in neither. The results of all documents go to RESULTS, one character a rule.
"""

import json
import sys
import time

import lakera_regorus

rules_path, documents_path, results_path, count = sys.argv[1:]
names = [f"r{number + 1}" for number in range(int(count))]
marks = {True: "m", False: "u", None: "?"}

with open(documents_path, encoding="utf-8") as file:
    documents = [json.loads(line) for line in file]
engine = lakera_regorus.Engine()
with open(rules_path, encoding="utf-8") as file:
    engine.add_policy(rules_path, file.read())


def values(document):
    engine.set_input(document)
    return engine.eval_query("data.flat")["result"][0]["expressions"][0]["value"]


with open(results_path, "w", encoding="utf-8") as file:
    for document in documents:
        outcome = values(document)
        print("".join(marks[outcome.get(name)] for name in names), file=file)

print("ready", flush=True)
clock = time.process_time
for _ in sys.stdin:
    start = clock()
    for document in documents:
        engine.set_input(document)
    filled = clock()
    for document in documents:
        engine.set_input(document)
        engine.eval_query("data.flat")
    filling = filled - start
    print(clock() - filled - filling, filling, flush=True)
