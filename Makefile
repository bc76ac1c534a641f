# make site    install what is missing, build Tafel, build the site into Site/
# make reports the same, with PDFs under Site/reports
# make test    install what is missing, then all checks; what CI runs
# make serve   show the site in a browser while you write
# make pull-request BASE=origin/main  what your change does: .build/pull-request
# make watch   ask whether all sources still answer; uses the network
# make check   all checks, nothing installed
# make docs    write Documentation/Diagnostics.md anew from the rules
# make fuzz    drive the readers with mutated inputs, FUZZ_SECONDS each (600 if not given)
# make bench   time Tafel beside Hugo at 300 to 50,000 entries; BENCH="--sizes 1000 --write"
# make format  put all Swift files into the house's format
# make clean   remove what building made, and the site

.PHONY: site reports serve pull-request comment watch pictures test check fuzz bench docs format clean

site:
	Scripts/setup site
	swift build -c release --product tafel
	.build/release/tafel build --pictures

reports:
	Scripts/setup reports
	swift build -c release --product tafel
	.build/release/tafel build --pictures --reports

serve:
	Scripts/setup site
	swift build -c release --product tafel
	.build/release/tafel serve

pull-request:
	Scripts/setup site
	swift build -c release --product tafel
	Scripts/pull-request

comment:
	Scripts/comment

watch:
	Scripts/watch

pictures:
	Scripts/setup test
	swift build -c release --product tafel
	.tools/venv/bin/python Scripts/pictures

test:
	Scripts/setup test
	Scripts/check

check:
	Scripts/check

fuzz:
	Scripts/fuzz $(or $(FUZZ_SECONDS),600)

bench:
	Scripts/setup bench
	swift build -c release --product tafel
	Scripts/benchmark/run --hugo "$$(Scripts/setup hugo)" $(BENCH)

docs:
	swift build --product tafel
	.build/debug/tafel explain --markdown > .build/Diagnostics.md
	mv .build/Diagnostics.md Documentation/Diagnostics.md

format:
	swift format --in-place --parallel --recursive Sources Tests Package.swift

clean:
	rm -rf .build
	find Site -mindepth 1 ! -name .gitignore -delete
