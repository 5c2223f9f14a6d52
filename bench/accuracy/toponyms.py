"""Prints where the toponyms of a corpus stand, one JSON object an article, in code points of the text that
the scorer dumps: what the task of putting given toponyms on the map hands over. The scorer's own reader is
asked, since it mends offsets that drift. Coordinates are not printed."""
import json
import sys

from extra_score import load_geo

for name, article in load_geo(sys.argv[1]).items():
    print(json.dumps({"doc": name, "toponyms": [top[:2] for top in article["tops"]]}))
